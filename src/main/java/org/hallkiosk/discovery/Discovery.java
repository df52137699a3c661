package org.hallkiosk.discovery;

import java.util.Locale;
import java.util.Map;
import org.hallkiosk.configuration.DeviceProfile;
import org.hallkiosk.device.DeviceSettings;

/** What looking for devices came upon. */
public sealed interface Discovery {

    /** Where it is: a port, or a USB number for what has none. */
    String place();

    Why why();

    /** What it says of itself, or what is in the way; may be empty. */
    String says();

    /**
     * A device that can be written into a configuration.
     *
     * @param settings what differs from the profile, by dotted path: the speed that it answered at
     */
    record Found(
            DeviceProfile profile,
            String place,
            Confidence confidence,
            Why why,
            String says,
            Map<String, Object> settings)
            implements Discovery {

        public Found {
            settings = Map.copyOf(settings);
        }

        /** As a driver would open it. */
        public DeviceSettings device() {
            return profile.at(place);
        }
    }

    /** Something that is there and cannot be used, or cannot be told. */
    record Noticed(String place, Why why, String says) implements Discovery {}

    /** How sure it is that the profile fits. */
    enum Confidence {
        /** It said so itself, in an answer that nothing else gives. */
        CERTAIN,
        /** Its USB number or a short answer says so. */
        LIKELY,
        /** Nothing speaks against it. */
        POSSIBLE
    }

    /** What a discovery rests on; its words are the texts {@code find.why.<keyword>}. */
    enum Why {
        ANSWERED,
        ANSWERED_SHORTLY,
        USB_NUMBER,
        SILENT_WITH_USB_NUMBER,
        SILENT,
        SYSTEM_NAME,
        PORT_IN_USE,
        NOT_OPENED,
        NOT_ASKED,
        NOBODY_ANSWERED,
        KEYBOARD_MODE,
        NEEDS_MAKERS_LIBRARY;

        public String keyword() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
