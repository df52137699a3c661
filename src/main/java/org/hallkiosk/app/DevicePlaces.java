package org.hallkiosk.app;

import java.util.Optional;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.ui.picture.DevicePlacement;
import org.hallkiosk.ui.screen.Places;

/** Where the configuration says that each device sits, as the pictures draw it. */
final class DevicePlaces {
    private static final DevicePlacement UNKNOWN = new DevicePlacement(DevicePlacement.Side.BELOW, 30);

    private DevicePlaces() {}

    static Places of(Configuration configuration) {
        return new Places(
                place(configuration, DeviceKind.ID_CARD_READER),
                place(configuration, DeviceKind.CODE_SCANNER),
                place(configuration, DeviceKind.TICKET_PRINTER),
                place(configuration, DeviceKind.DOCUMENT_PRINTER));
    }

    private static DevicePlacement place(Configuration configuration, DeviceKind kind) {
        return configuration.devices().stream()
                .filter(device -> device.kind() == kind)
                .map(DeviceSettings::id)
                .flatMap(id -> Optional.ofNullable(configuration.places().get(id)).stream())
                .findFirst()
                .map(DevicePlaces::placement)
                .orElse(UNKNOWN);
    }

    private static DevicePlacement placement(Configuration.Place place) {
        int percent = switch (place.height()) {
            case LOW -> 25;
            case MIDDLE -> 50;
            case HIGH -> 75;
        };
        return switch (place.side()) {
            case LEFT -> new DevicePlacement(DevicePlacement.Side.LEFT, percent);
            case RIGHT -> new DevicePlacement(DevicePlacement.Side.RIGHT, percent);
            case BELOW -> new DevicePlacement(DevicePlacement.Side.BELOW, percent);
            // Above the screen there is no drawing of its own: high at the right is where hands go.
            case ABOVE -> new DevicePlacement(DevicePlacement.Side.RIGHT, 95);
        };
    }
}
