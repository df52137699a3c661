package org.hallkiosk.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Several PDFs of this program as one: the application first, then what belongs to it. */
public final class JoinedDocument {
    private JoinedDocument() {}

    /** Pages in this order; the first one's title and language count. Blocks for some 20 ms. */
    public static byte[] of(byte[] first, List<byte[]> others) {
        if (others.isEmpty()) {
            return first;
        }
        PDFMergerUtility merger = new PDFMergerUtility();
        try (PDDocument joined = Loader.loadPDF(first)) {
            for (byte[] other : others) {
                try (PDDocument more = Loader.loadPDF(other)) {
                    merger.appendDocument(joined, more);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            joined.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalArgumentException("no PDF of ours", e);
        }
    }
}
