package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A printer's answer to Get-Printer-Attributes, read back from its own bytes as the driver reads it. */
record SaidByPrinter(List<Attribute<?>> said) {

    static SaidByPrinter idle() {
        return in(3);
    }

    static SaidByPrinter in(int state) {
        return new SaidByPrinter(List.of(Types.printerState.of(PrinterState.all.get(state))));
    }

    SaidByPrinter with(Attribute<?> attribute) {
        List<Attribute<?>> more = new ArrayList<>(said);
        more.add(attribute);
        return new SaidByPrinter(more);
    }

    PrinterAttributes attributes() {
        IppPacket packet = new IppPacket.Builder(Status.successfulOk)
                .putOperationAttributes(Types.attributesCharset.of("utf-8"), Types.attributesNaturalLanguage.of("en"))
                .putPrinterAttributes(said)
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new IppOutputStream(bytes).write(packet);
        try {
            return PrinterAttributes.from(
                            new IppInputStream(new ByteArrayInputStream(bytes.toByteArray())).readPacket())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
