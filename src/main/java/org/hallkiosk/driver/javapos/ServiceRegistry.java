package org.hallkiosk.driver.javapos;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jpos.config.JposEntry;
import jpos.config.simple.xml.JavaxRegPopulator;
import jpos.loader.JposServiceLoader;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;

/** Makes the services of a {@code jpos.xml} known to the JavaPOS loader, which is one for the whole program. */
final class ServiceRegistry {
    /** One for each folder and for good: a native library can be loaded by one class loader only. */
    private final Map<Path, ClassLoader> loaders = new ConcurrentHashMap<>();

    /** Announces the service and gives the class loader that its maker's classes are found by. */
    ClassLoader announce(ServiceAddress address) throws TransportException {
        JposEntry entry = entry(address);
        Object factory = entry.getPropertyValue(JposEntry.SI_FACTORY_CLASS_PROP_NAME);
        entry.addProperty(MakersServiceFactory.MAKERS_FACTORY, String.valueOf(factory));
        entry.modifyPropertyValue(JposEntry.SI_FACTORY_CLASS_PROP_NAME, MakersServiceFactory.class.getName());
        JposServiceLoader.getManager().getEntryRegistry().addJposEntry(address.name(), entry);
        return loaders.computeIfAbsent(address.folder(), ServiceRegistry::loader);
    }

    private static JposEntry entry(ServiceAddress address) throws TransportException {
        if (!Files.isReadable(address.registry())) {
            throw new TransportException(Reason.NOT_CONNECTED, address.registry() + " cannot be read");
        }
        JavaxRegPopulator file = new JavaxRegPopulator();
        file.load(address.registry().toString());
        List<String> names = new ArrayList<>();
        for (Enumeration<?> entries = file.getEntries(); entries.hasMoreElements(); ) {
            if (entries.nextElement() instanceof JposEntry entry) {
                if (address.name().equals(entry.getLogicalName())) {
                    return entry;
                }
                names.add(entry.getLogicalName());
            }
        }
        throw new TransportException(
                Reason.NOT_CONNECTED,
                address.registry() + " has no device " + address.name() + ", only "
                        + String.join(", ", names.stream().sorted().toList()));
    }

    private static ClassLoader loader(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            URL[] jars = files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .map(ServiceRegistry::url)
                    .toArray(URL[]::new);
            return new URLClassLoader("javapos " + folder, jars, ServiceRegistry.class.getClassLoader());
        } catch (IOException e) {
            return ServiceRegistry.class.getClassLoader();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every file has an address", e);
        }
    }
}
