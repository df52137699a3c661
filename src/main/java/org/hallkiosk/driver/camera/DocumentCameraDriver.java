package org.hallkiosk.driver.camera;

import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transport.TransportException;

/** Opens document cameras: any camera that ffmpeg can read, over a desk that is darker than paper. */
public final class DocumentCameraDriver implements DeviceDriver {

    @Override
    public String protocol() {
        return "camera";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_CAMERA;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        PaperCamera camera = new PaperCamera(CameraSettings.ffmpeg(settings));
        boolean opened = false;
        try {
            camera.prove(deadline);
            opened = true;
            return new Opening.Opened(camera);
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        } finally {
            if (!opened) {
                camera.close();
            }
        }
    }
}
