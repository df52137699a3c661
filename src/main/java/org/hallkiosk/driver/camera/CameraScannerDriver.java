package org.hallkiosk.driver.camera;

import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transport.TransportException;

/** Opens cameras that read codes: any that ffmpeg can read, at a Video4Linux device, a network address, or in a film. */
public final class CameraScannerDriver implements DeviceDriver {

    @Override
    public String protocol() {
        return "camera";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_SCANNER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        CameraScanner scanner = new CameraScanner(
                CameraSettings.ffmpeg(settings), CameraSettings.finder(settings), CameraSettings.small(settings));
        boolean opened = false;
        try {
            scanner.prove(deadline);
            opened = true;
            return new Opening.Opened(scanner);
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        } finally {
            if (!opened) {
                scanner.close();
            }
        }
    }
}
