package org.hallkiosk.driver.ipp.raster;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.jspecify.annotations.Nullable;

/**
 * What PDFBox keeps of a document while its pages are drawn in order: fonts and the like for good, images only for the
 * bands of their own page. An unpacked scan is megabytes, and PDFBox by itself would hold on to each of them.
 */
final class ImagesOfOnePage extends DefaultResourceCache {
    private final Map<COSObject, PDXObject> images = new HashMap<>();
    private int page = -1;

    /** Lets go of another page's images. */
    void turnTo(int wanted) {
        if (wanted != page) {
            images.clear();
            page = wanted;
        }
    }

    @Override
    public @Nullable PDXObject getXObject(COSObject indirect) {
        return images.get(indirect);
    }

    @Override
    public void put(COSObject indirect, PDXObject image) {
        images.put(indirect, image);
    }
}
