package org.hallkiosk.driver.ipp;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.Deadline;

/** The queues that a CUPS server has. */
public final class PrintQueues {
    private PrintQueues() {}

    /**
     * Blocks at most until the deadline.
     *
     * @param server {@code ipp://host:port}
     * @return the queues as ports, for instance {@code ipp://localhost:631/printers/Front}; none where no CUPS answers
     */
    public static List<String> of(String server, Deadline deadline) throws InterruptedException {
        Optional<IppAddress> address = IppAddress.parse(server);
        if (address.isEmpty()) {
            return List.of();
        }
        try (IppClient client = new IppClient(address.get(), CertificateTrust.byAuthority())) {
            return client.queues(deadline).stream()
                    .map(name ->
                            address.get().printer().resolve("/printers/" + name).toString())
                    .toList();
        } catch (IppFailure noServer) {
            return List.of();
        }
    }
}
