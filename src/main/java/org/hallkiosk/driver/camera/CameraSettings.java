package org.hallkiosk.driver.camera;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.driver.camera.code.CodeFinder;
import org.hallkiosk.driver.camera.code.Symbology;
import org.hallkiosk.driver.camera.stream.CameraSource;
import org.hallkiosk.driver.camera.stream.Ffmpeg;

/** What a profile says of a camera, as the parts of this driver take it. */
final class CameraSettings {
    private static final Set<Symbology> USUAL = EnumSet.of(Symbology.QR_CODE, Symbology.CODE_128);
    private static final int ON_SCREEN = 480;

    private CameraSettings() {}

    static Ffmpeg ffmpeg(DeviceSettings settings) {
        return new Ffmpeg(
                settings.text("connection.program", "ffmpeg"),
                CameraSource.of(settings),
                settings.integer("connection.width", 1280),
                settings.integer("connection.height", 720));
    }

    static CodeFinder finder(DeviceSettings settings) {
        return new CodeFinder(
                symbologies(settings), settings.milliseconds("timing.pictureMilliseconds", CodeFinder.USUAL_BUDGET));
    }

    static SmallPictures small(DeviceSettings settings) {
        return new SmallPictures(ON_SCREEN, settings.flag("capabilities.mirrored", true));
    }

    /** Keywords that name no symbology are passed over; without any that does, the usual ones are looked for. */
    static Set<Symbology> symbologies(DeviceSettings settings) {
        Set<Symbology> named = EnumSet.noneOf(Symbology.class);
        if (settings.values().get("capabilities.codes") instanceof List<?> keywords) {
            keywords.forEach(keyword -> Symbology.named(String.valueOf(keyword)).ifPresent(named::add));
        }
        return named.isEmpty() ? USUAL : named;
    }
}
