package org.hallkiosk.app;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.queue.TicketContents;
import org.hallkiosk.queue.TicketLayout;
import org.hallkiosk.queue.TicketLayoutReading;
import org.hallkiosk.queue.WaitRange;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;

/** The hall's own ticket as somebody would get it who comes fourth, to be printed again and again. */
final class BenchTicket {
    private BenchTicket() {}

    /** Empty when no service gives tickets, or its layout cannot be read. */
    static Optional<TicketDocument> of(Configuration configuration) {
        return configuration.catalogue().items().stream()
                .filter(service -> service.ticket().isPresent())
                .findFirst()
                .flatMap(service -> layout(configuration, service)
                        .map(layout -> layout.render(contents(configuration, service), Language.ZH_CN)));
    }

    private static Optional<TicketLayout> layout(Configuration configuration, ServiceItem service) {
        String name = service.ticket().orElseThrow().layout();
        return switch (TicketLayout.read(configuration.ticketLayout(name))) {
            case TicketLayoutReading.Read(TicketLayout layout) -> Optional.of(layout);
            case TicketLayoutReading.Unreadable ignored -> Optional.empty();
        };
    }

    private static TicketContents contents(Configuration configuration, ServiceItem service) {
        TakenTicket taken = new TakenTicket(
                "A027",
                3,
                new WaitRange(10, 20),
                List.of(5, 6),
                ZonedDateTime.now(ZoneId.systemDefault()),
                false,
                "7KQ2M9XB4TNA",
                "bench");
        return new TicketContents(
                configuration.terminal().hall(),
                service.name(),
                taken,
                Optional.empty(),
                Optional.of("260105-7K4M-9QXD"),
                Optional.empty());
    }
}
