package org.hallkiosk.ui.screen;

import java.util.Locale;
import java.util.Map;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.Payment;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.picture.Pictogram;

/** What of a case stands on several screens. */
final class CaseWords {
    private static final double FEN_IN_YUAN = 100;

    private CaseWords() {}

    /** As this hall calls the service; as the platform does where this hall has it not. */
    static String title(Case one, ScreenContext context) {
        return context.phrases()
                .of(context.catalogue()
                        .item(one.serviceId())
                        .map(ServiceItem::name)
                        .orElse(one.title()));
    }

    static String state(Case one, ScreenContext context) {
        return context.say("follow.state." + keyword(one.state()));
    }

    /** How good the news is. */
    static Chip.Kind kind(Case one) {
        return switch (one.state()) {
            case FINISHED -> Chip.Kind.SUCCESS;
            case SUPPLEMENT_WANTED -> Chip.Kind.WARNING;
            case REJECTED -> Chip.Kind.DANGER;
            case RECEIVED, ACCEPTED, WITHDRAWN -> Chip.Kind.INFORMATION;
        };
    }

    static Pictogram pictogram(Case one, ScreenContext context) {
        return context.catalogue()
                .item(one.serviceId())
                .map(item -> Pictogram.named(item.pictogram()))
                .orElse(Pictogram.DOCUMENT);
    }

    static String headline(Case one, ScreenContext context) {
        return context.say("follow.headline-of." + keyword(one.state()));
    }

    static String fee(Payment payment, ScreenContext context) {
        return context.phrases()
                .get(
                        "follow.fee." + keyword(payment.state()),
                        Map.of("yuan", String.format(Locale.ROOT, "%.2f", payment.amountFen() / FEN_IN_YUAN)));
    }

    private static String keyword(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
