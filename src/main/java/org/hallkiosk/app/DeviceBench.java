package org.hallkiosk.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.hallkiosk.app.bench.Figure;
import org.hallkiosk.app.bench.Sample;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.supervisor.DeviceDrivers;
import org.hallkiosk.supervisor.Supervisor;
import org.hallkiosk.supervisor.WatchTiming;
import org.hallkiosk.text.Remark;

/**
 * What all devices of a terminal cost while they wait for an applicant, how soon a change of one is seen, and what an
 * hour's traffic leaves in memory. The devices are simulated in this process; what their own threads use is taken off.
 */
final class DeviceBench {
    static final double IDLE_PERCENT = 2;
    private static final double SEEN_MILLISECONDS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SIMULATED = "simulated ";
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final List<DeviceSettings> devices;
    private final Optional<TicketDocument> ticket;
    private final Path devicesFolder;
    private final Path folder;
    private final Consumer<Remark> complain;

    DeviceBench(Configuration configuration, Path devicesFolder, Path folder, Consumer<Remark> complain) {
        this.devices = configuration.simulatedDevices();
        this.ticket = BenchTicket.of(configuration);
        this.devicesFolder = devicesFolder;
        this.folder = folder;
        this.complain = complain;
    }

    /**
     * @param idle how long to watch the processor
     * @param changes how often each device is broken and mended
     * @param hours how much traffic, as a part of an hour's
     */
    List<Figure> measure(Duration idle, int changes, double hours) throws IOException, InterruptedException {
        try (SimulatedHardware hardware = SimulatedHardware.start(devices, devicesFolder, folder)) {
            Map<String, String> ports = hardware.ports();
            List<DeviceSettings> there = devices.stream()
                    .map(device -> device.at(ports.getOrDefault(device.id(), device.port())))
                    .toList();
            DeviceDrivers drivers = Drivers.shipped();
            List<Figure> figures = new ArrayList<>();
            try (Supervisor supervisor = new Supervisor(there, drivers, WatchTiming.usual())) {
                supervisor.start();
                for (DeviceSettings device : there) {
                    until(supervisor, device.id(), true);
                }
                figures.add(idle(supervisor, idle));
                for (DeviceSettings device : there) {
                    Optional<SimulatedDevice> simulated =
                            Optional.ofNullable(hardware.devices().get(device.id()));
                    if (simulated.isPresent()) {
                        changes(supervisor, simulated.get(), device, changes).ifPresent(figures::add);
                    }
                }
            }
            figures.add(new DeviceTraffic(hardware, drivers, ticket, complain).measure(there, hours));
            return figures;
        }
    }

    /** With a card and a code awaited, as while an applicant stands before the terminal. */
    private static Figure idle(Supervisor supervisor, Duration time) throws InterruptedException {
        Deadline end = Deadline.after(time.plus(WARM_UP.multipliedBy(2)));
        List<Thread> waiting = new ArrayList<>();
        supervisor.idCardReader().ifPresent(reader -> waiting.add(wait(() -> reader.read(end))));
        supervisor.codeScanner().ifPresent(scanner -> waiting.add(wait(() -> scanner.scan(end))));
        try {
            // What opening and compiling cost is not what waiting costs.
            TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
            long begun = System.nanoTime();
            long before = processorTime();
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            double percent = 100.0 * (processorTime() - before) / (System.nanoTime() - begun);
            return Figure.limited(
                    Figure.name("devices-waiting"),
                    "%",
                    new Sample(List.of(percent)),
                    IDLE_PERCENT,
                    Remark.of("bench.limit.waiting"));
        } finally {
            waiting.forEach(Thread::interrupt);
        }
    }

    private interface Wait {
        void run() throws InterruptedException;
    }

    private static Thread wait(Wait wait) {
        return Thread.ofVirtual().start(() -> {
            try {
                wait.run();
            } catch (InterruptedException measured) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static long processorTime() {
        long all =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(SIMULATED)) {
                all -= Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return all;
    }

    private Optional<Figure> changes(Supervisor supervisor, SimulatedDevice simulated, DeviceSettings device, int times)
            throws InterruptedException {
        Trouble trouble = troubleOf(device.kind());
        List<Double> seen = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            simulated.set(trouble, true);
            boolean broken = until(supervisor, device.id(), false);
            double took = (System.nanoTime() - begun) / 1e6;
            simulated.set(trouble, false);
            if (!broken || !until(supervisor, device.id(), true)) {
                complain.accept(new Remark(
                        "bench.complaint.device-did-not-show", Map.of("device", device.id(), "trouble", trouble)));
                return Optional.empty();
            }
            seen.add(took);
        }
        return Optional.of(Figure.limited(
                new Remark("bench.figure.trouble-seen", Map.of("device", device.id(), "trouble", trouble)),
                "ms",
                new Sample(seen),
                SEEN_MILLISECONDS,
                Remark.of("bench.limit.second")));
    }

    private static Trouble troubleOf(DeviceKind kind) {
        return switch (kind) {
            case TICKET_PRINTER -> Trouble.COVER_OPEN;
            case DOCUMENT_PRINTER -> Trouble.JAM;
            default -> Trouble.UNPLUGGED;
        };
    }

    private static boolean until(Supervisor supervisor, String id, boolean serving) {
        Deadline end = Deadline.after(PATIENCE);
        while (!end.passed()) {
            Condition condition = Optional.ofNullable(supervisor.statuses().get(id))
                    .orElseThrow()
                    .condition();
            if (condition.canServe() == serving) {
                return true;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return false;
    }
}
