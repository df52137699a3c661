package org.hallkiosk.device;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.hallkiosk.device.DriverTrouble.AlreadySpoken;
import org.hallkiosk.device.DriverTrouble.NotLoaded;

/**
 * A folder of jars with drivers of other makers. A jar that names drivers in
 * {@code META-INF/services/org.hallkiosk.device.DeviceDriver} is loaded for itself, so that one that is broken costs
 * nothing but itself; the other jars of the folder are libraries that each of them sees, and the program's own drivers too.
 */
public record DriverFolder(Path folder) {
    private static final String SERVICE = "META-INF/services/" + DeviceDriver.class.getName();
    /** More is a jar that never stops failing. */
    private static final int MOST_FAILURES = 16;

    /** The jars, by name; none where there is no such folder. */
    public List<Path> jars() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * The program's own drivers and those of the jars, which stay open for as long as the program runs. Runs code of the
     * jars.
     */
    public InstalledDrivers load() {
        InstalledDrivers shipped = InstalledDrivers.shipped();
        List<Path> jars = jars();
        return jars.isEmpty() ? shipped : new Loading(shipped, jars).load();
    }

    private static final class Loading {
        private final List<DeviceDriver> drivers;
        private final List<DriverTrouble> troubles = new ArrayList<>();
        private final Map<DeviceDriver, Path> jarOf = new LinkedHashMap<>();
        private final List<Path> offering = new ArrayList<>();
        private final List<URL> libraries = new ArrayList<>();

        private Loading(InstalledDrivers shipped, List<Path> jars) {
            jars.forEach(this::sort);
            ClassLoader beside = loader(libraries);
            drivers = new ArrayList<>(shipped.drivers().stream()
                    .map(driver -> driver.using(beside))
                    .toList());
        }

        private void sort(Path jar) {
            try (JarFile opened = new JarFile(jar.toFile())) {
                if (opened.getEntry(SERVICE) == null) {
                    libraries.add(url(jar));
                } else {
                    offering.add(jar);
                }
            } catch (IOException e) {
                troubles.add(new NotLoaded(jar, "not a jar: " + e.getMessage()));
            }
        }

        private InstalledDrivers load() {
            offering.forEach(this::load);
            return new InstalledDrivers(drivers, troubles);
        }

        private void load(Path jar) {
            List<URL> urls = new ArrayList<>(List.of(url(jar)));
            urls.addAll(libraries);
            ClassLoader loader = loader(urls);
            Iterator<ServiceLoader.Provider<DeviceDriver>> found =
                    ServiceLoader.load(DeviceDriver.class, loader).stream().iterator();
            for (int failures = 0; failures < MOST_FAILURES; ) {
                try {
                    if (!found.hasNext()) {
                        return;
                    }
                    ServiceLoader.Provider<DeviceDriver> provider = found.next();
                    if (loader.equals(provider.type().getClassLoader())) {
                        add(jar, provider.get());
                    }
                } catch (ServiceConfigurationError | LinkageError | RuntimeException trouble) {
                    troubles.add(new NotLoaded(jar, cause(trouble)));
                    failures++;
                }
            }
        }

        private static ClassLoader loader(List<URL> urls) {
            return new URLClassLoader(urls.toArray(URL[]::new), InstalledDrivers.class.getClassLoader());
        }

        private void add(Path jar, DeviceDriver driver) {
            Optional<DeviceDriver> already =
                    new InstalledDrivers(drivers, List.of()).speaking(driver.protocol(), driver.kind());
            if (already.isPresent()) {
                Path other = jarOf.get(already.get());
                troubles.add(new AlreadySpoken(
                        jar,
                        driver.protocol(),
                        driver.kind(),
                        other == null ? "-" : other.getFileName().toString()));
                return;
            }
            drivers.add(driver);
            jarOf.put(driver, jar);
        }

        private static String cause(Throwable trouble) {
            String own = trouble instanceof ServiceConfigurationError
                    ? String.valueOf(trouble.getMessage())
                    : trouble.toString();
            return trouble.getCause() == null ? own : own + ": " + trouble.getCause();
        }

        private static URL url(Path jar) {
            try {
                return jar.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException("every file has an address", e);
            }
        }
    }
}
