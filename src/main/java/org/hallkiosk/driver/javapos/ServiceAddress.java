package org.hallkiosk.driver.javapos;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a maker's service is announced: {@code /opt/maker/jpos.xml#NAME}. The jars beside the file are the maker's driver.
 *
 * @param name the logical name of the device in that file
 */
record ServiceAddress(Path registry, String name) {

    /** Empty when the port is not of that form. */
    static Optional<ServiceAddress> of(String port) {
        int hash = port.lastIndexOf('#');
        return hash <= 0 || hash == port.length() - 1
                ? Optional.empty()
                : Optional.of(new ServiceAddress(
                        Path.of(port.substring(0, hash)).toAbsolutePath().normalize(), port.substring(hash + 1)));
    }

    Path folder() {
        Path parent = registry.getParent();
        return parent == null ? registry : parent;
    }
}
