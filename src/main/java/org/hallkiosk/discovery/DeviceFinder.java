package org.hallkiosk.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hallkiosk.configuration.DeviceProfile;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.InstalledDrivers;
import org.hallkiosk.discovery.Discovery.Found;
import org.hallkiosk.driver.ipp.PrintQueues;

/** Looks at everything that a device can be plugged into, all ports at once. */
public final class DeviceFinder {
    private static final Comparator<Discovery> SUREST_FIRST = Comparator.comparingInt(DeviceFinder::rank);

    private final List<DeviceProfile> profiles;
    private final InstalledDrivers drivers;

    public DeviceFinder(List<DeviceProfile> profiles, InstalledDrivers drivers) {
        this.profiles = List.copyOf(profiles);
        this.drivers = drivers;
    }

    /** The surest first. Blocks at most as long as the search has patience. */
    public List<Discovery> find(Search search) throws InterruptedException {
        Deadline deadline = Deadline.after(search.patience());
        PortInquiry inquiry = new PortInquiry(profiles, drivers, search.askUnknown());
        List<Callable<List<Discovery>>> looks = new ArrayList<>();
        for (SerialPort port : ports(search)) {
            looks.add(() -> List.of(inquiry.ask(port, deadline)));
        }
        SystemDevices system = new SystemDevices(profiles, search.root());
        looks.add(() -> system.smartCardReaders(deadline));
        looks.add(system::cameras);
        looks.add(system::usbPrinters);
        looks.add(system::keyboardScanners);
        looks.add(system::otherUsbDevices);
        looks.add(() -> networkPrinters(search, inquiry, deadline));
        return all(looks);
    }

    /** Those that were named, and those that the machine has. */
    private static List<SerialPort> ports(Search search) {
        List<SerialPort> ports = new ArrayList<>();
        List<SerialPort> hardware = SerialPort.all(search.root());
        for (String name : search.ports()) {
            for (SerialPort listed : SerialPort.listed(name)) {
                if (ports.stream().noneMatch(listed::isSameAs)) {
                    ports.add(hardware.stream()
                            .filter(listed::isSameAs)
                            .findFirst()
                            .map(SerialPort::thatIsListed)
                            .orElse(listed));
                }
            }
        }
        for (SerialPort port : hardware) {
            if (ports.stream().noneMatch(port::isSameAs)) {
                ports.add(port);
            }
        }
        return ports;
    }

    private static List<Discovery> networkPrinters(Search search, PortInquiry inquiry, Deadline deadline)
            throws InterruptedException {
        Set<String> addresses = new LinkedHashSet<>();
        if (!search.printServer().isEmpty()) {
            addresses.addAll(PrintQueues.of(search.printServer(), deadline));
        }
        if (search.network()) {
            addresses.addAll(AnnouncedPrinters.listen(deadline));
        }
        List<Discovery> found = new ArrayList<>();
        for (String address : addresses) {
            found.add(inquiry.ask(new SerialPort(address, List.of(), Optional.empty(), true), deadline));
        }
        return found;
    }

    private static List<Discovery> all(List<Callable<List<Discovery>>> looks) throws InterruptedException {
        List<Discovery> found = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Discovery>>> running =
                    looks.stream().map(threads::submit).toList();
            try {
                for (Future<List<Discovery>> look : running) {
                    found.addAll(look.get());
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
        found.sort(SUREST_FIRST);
        return found;
    }

    private static int rank(Discovery discovery) {
        return switch (discovery) {
            case Found found ->
                switch (found.confidence()) {
                    case CERTAIN -> 0;
                    case LIKELY -> 1;
                    case POSSIBLE -> 2;
                };
            case Discovery.Noticed _ -> 3;
        };
    }
}
