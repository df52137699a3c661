package org.hallkiosk.driver.ipp;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.hallkiosk.driver.ipp.raster.PwgRasterStream;
import org.hallkiosk.driver.ipp.raster.RasterForm;
import org.hallkiosk.driver.ipp.raster.UndrawablePageException;

/** A document in the form in which the printer takes it. */
final class DocumentBody {
    private DocumentBody() {}

    static BodyPublisher pdf(byte[] pdf) {
        return BodyPublishers.ofByteArray(pdf);
    }

    /**
     * Drawn while it is sent, in HTTP's chunked coding, for nobody knows its length beforehand.
     *
     * @throws UndrawablePageException when it is no PDF that can be read: then nothing need be sent
     */
    static BodyPublisher raster(byte[] pdf, RasterForm form) throws UndrawablePageException {
        PwgRasterStream.of(pdf, form).close();
        // After "busy" the document is sent, and so drawn, anew.
        return BodyPublishers.ofInputStream(() -> stream(pdf, form));
    }

    private static InputStream stream(byte[] pdf, RasterForm form) {
        try {
            return PwgRasterStream.of(pdf, form);
        } catch (UndrawablePageException e) {
            throw new UncheckedIOException(e);
        }
    }
}
