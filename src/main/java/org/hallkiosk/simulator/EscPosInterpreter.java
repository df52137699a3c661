package org.hallkiosk.simulator;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Works through a printer's input command by command, as Epson's "ESC/POS Command Reference" describes it, and puts dots
 * on paper. It was written from that reference and not from the driver, so that one checks the other. Runs on one thread,
 * which waits for every byte.
 */
final class EscPosInterpreter {
    private static final int DEFAULT_LINE = 30;
    static final int KNIFE_BELOW_HEAD = 96;

    /** The rest of the printer. */
    interface Mechanism {
        /** The next byte of the queue. */
        int nextByte() throws InterruptedException;

        /** Moves the paper: takes its time, and waits while the printer is stopped. */
        void move(int dots) throws InterruptedException;

        void answer(byte[] bytes);

        /** All before this has been printed. */
        void completed(byte[] confirmation);

        /** What {@code GS r} answers now. */
        int paperSensor();

        void automaticStatus(boolean wanted);

        /** Nobody knows this command: its first bytes, for whoever wonders what came out. */
        void unknownCommand(int first, int second);

        PrintedSheet sheet();

        void finishSheet(boolean cut);
    }

    private final Mechanism mechanism;
    private final PrinterRom rom;
    private ByteArrayOutputStream command = new ByteArrayOutputStream();
    private LineBuffer line;
    private boolean finished;
    private int lineSpacing = DEFAULT_LINE;
    private int barcodeHeight = 162;
    private int barcodeModule = 3;
    private byte[] qrContent = new byte[0];
    private int qrModule = 3;
    private ErrorCorrectionLevel qrLevel = ErrorCorrectionLevel.L;

    EscPosInterpreter(Mechanism mechanism, PrinterRom rom) {
        this.mechanism = mechanism;
        this.rom = rom;
        this.line = new LineBuffer(rom, mechanism.sheet().width());
    }

    /** Works until interrupted. */
    void run() throws InterruptedException {
        while (true) {
            command = new ByteArrayOutputStream();
            boolean ofTheTicket = step(next());
            if (ofTheTicket) {
                mechanism.sheet().took(command.toByteArray());
            }
            if (finished) {
                finished = false;
                mechanism.finishSheet(true);
            }
        }
    }

    /** One command or character; false for a question, which is no part of a ticket. */
    private boolean step(int first) throws InterruptedException {
        switch (first) {
            case 0x1B -> escape();
            case 0x1C -> fileSeparator();
            case 0x1D -> {
                return groupSeparator();
            }
            case '\n' -> printLine();
            case '\r' -> {}
            default -> character(first);
        }
        return true;
    }

    private void character(int first) throws InterruptedException {
        if (first < 0x20) {
            mechanism.unknownCommand(first, -1);
            return;
        }
        String character = line.chinese() && first >= 0x81
                ? rom.character((byte) first, (byte) next())
                : rom.character((byte) first);
        if (!line.fits(character)) {
            printLine();
        }
        line.add(character);
    }

    private void printLine() throws InterruptedException {
        LineBuffer.Printed printed = line.take();
        int feed = Math.max(lineSpacing, printed.height());
        mechanism.move(feed);
        if (printed.text().isEmpty()) {
            mechanism.sheet().feed(feed);
        } else {
            mechanism.sheet().line(printed.text(), printed.dots(), printed.x(), feed);
        }
    }

    private void escape() throws InterruptedException {
        int what = next();
        switch (what) {
            case '@' -> initialise();
            case 'a' -> line.align(next() % '0');
            case 'E', 'G' -> line.bold((next() & 1) == 1);
            case 'd' -> feedLines(next());
            case 'J' -> feed(next());
            case '2' -> lineSpacing = DEFAULT_LINE;
            case '3' -> lineSpacing = next();
            case 'R', 't', 'M', 'V', 'c' -> next();
            case '$' -> line.moveTo(next() | next() << 8);
            case 'p' -> skip(3);
            default -> mechanism.unknownCommand(0x1B, what);
        }
    }

    private void initialise() {
        // The reference: automatic status lasts until ESC @ or switching off.
        mechanism.automaticStatus(false);
        if (mechanism.sheet().inked()) {
            mechanism.finishSheet(false);
        }
        line = new LineBuffer(rom, mechanism.sheet().width());
        lineSpacing = DEFAULT_LINE;
        qrContent = new byte[0];
        qrModule = 3;
    }

    private void feedLines(int lines) throws InterruptedException {
        if (!line.isEmpty()) {
            printLine();
            feed((lines - 1) * lineSpacing);
        } else {
            feed(lines * lineSpacing);
        }
    }

    private void feed(int dots) throws InterruptedException {
        mechanism.move(dots);
        mechanism.sheet().feed(dots);
    }

    private void fileSeparator() throws InterruptedException {
        int what = next();
        switch (what) {
            case '&' -> line.chinese(true);
            case '.' -> line.chinese(false);
            case '!', '-', 'W' -> next();
            case 'S' -> skip(2);
            default -> mechanism.unknownCommand(0x1C, what);
        }
    }

    private boolean groupSeparator() throws InterruptedException {
        int what = next();
        switch (what) {
            case '!' -> {
                int size = next();
                line.size((size >> 4 & 7) + 1, (size & 7) + 1);
            }
            case 'V' -> cut();
            case 'v' -> raster();
            case '(' -> {
                return parenthesis();
            }
            case 'r' -> {
                next();
                mechanism.answer(new byte[] {(byte) mechanism.paperSensor()});
                return false;
            }
            case 'a' -> {
                mechanism.automaticStatus(next() != 0);
                return false;
            }
            case 'h' -> barcodeHeight = next();
            case 'w' -> barcodeModule = next();
            case 'k' -> barcode();
            case 'B', 'b', 'H', 'f' -> next();
            case 'L', 'W', 'P' -> skip(2);
            default -> mechanism.unknownCommand(0x1D, what);
        }
        return true;
    }

    private void cut() throws InterruptedException {
        int how = next();
        int extra = how >= 'A' ? next() : 0;
        if (how >= 'A') {
            feed(KNIFE_BELOW_HEAD + extra);
        }
        finished = true;
    }

    private void raster() throws InterruptedException {
        skip(1);
        int mode = next() & 3;
        int bytesPerRow = next() | next() << 8;
        int rows = next() | next() << 8;
        int across = 1 + (mode & 1);
        int down = 1 + (mode >> 1);
        BufferedImage dots = PaperStrip.blank(Math.max(1, bytesPerRow * 8 * across), Math.max(1, rows * down));
        for (int row = 0; row < rows; row++) {
            for (int at = 0; at < bytesPerRow; at++) {
                int eight = next();
                for (int bit = 0; bit < 8; bit++) {
                    if ((eight & 0x80 >> bit) != 0) {
                        fill(dots, (at * 8 + bit) * across, row * down, across, down);
                    }
                }
            }
        }
        mechanism.move(dots.getHeight());
        mechanism.sheet().raster(dots, line.startOf(dots.getWidth()));
    }

    private boolean parenthesis() throws InterruptedException {
        int family = next();
        int length = next() | next() << 8;
        byte[] parameters = new byte[length];
        for (int i = 0; i < length; i++) {
            parameters[i] = (byte) next();
        }
        if (family == 'H' && length == 6 && parameters[1] == '0') {
            ByteArrayOutputStream done = new ByteArrayOutputStream();
            done.write(0x37);
            done.write(0x22);
            done.write(parameters, 2, 4);
            done.write(0);
            mechanism.completed(done.toByteArray());
            return false;
        }
        if (family == 'k' && length >= 3 && parameters[0] == '1') {
            qr(parameters);
        } else {
            mechanism.unknownCommand('(', family);
        }
        return true;
    }

    private void qr(byte[] parameters) throws InterruptedException {
        switch (parameters[1]) {
            case 'C' -> qrModule = parameters[2];
            case 'E' ->
                qrLevel = switch (parameters[2]) {
                    case '1' -> ErrorCorrectionLevel.M;
                    case '2' -> ErrorCorrectionLevel.Q;
                    case '3' -> ErrorCorrectionLevel.H;
                    default -> ErrorCorrectionLevel.L;
                };
            case 'P' -> qrContent = Arrays.copyOfRange(parameters, 3, parameters.length);
            case 'Q' -> printQr();
            default -> {}
        }
    }

    private void printQr() throws InterruptedException {
        String content = new String(qrContent, StandardCharsets.UTF_8);
        ByteMatrix modules;
        try {
            modules = Encoder.encode(content, qrLevel).getMatrix();
        } catch (WriterException | IllegalArgumentException nothingToPrint) {
            return;
        }
        BufferedImage dots = PaperStrip.blank(modules.getWidth() * qrModule, modules.getHeight() * qrModule);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    fill(dots, x * qrModule, y * qrModule, qrModule, qrModule);
                }
            }
        }
        mechanism.move(dots.getHeight());
        mechanism.sheet().qr(content, dots, line.startOf(dots.getWidth()));
    }

    /** Function B of {@code GS k}; of its symbologies only Code 128 is on tickets. */
    private void barcode() throws InterruptedException {
        int symbology = next();
        int length = next();
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) next();
        }
        String text = new String(data, StandardCharsets.US_ASCII);
        if (symbology != 'I' || !text.startsWith("{B")) {
            mechanism.unknownCommand('k', symbology);
            return;
        }
        String content = text.substring(2).replace("{{", "{");
        boolean[] modules = new Code128Writer().encode(content, Map.of(EncodeHintType.FORCE_CODE_SET, "B"));
        BufferedImage dots = PaperStrip.blank(modules.length * barcodeModule, barcodeHeight);
        for (int x = 0; x < modules.length; x++) {
            if (modules[x]) {
                fill(dots, x * barcodeModule, 0, barcodeModule, barcodeHeight);
            }
        }
        mechanism.move(dots.getHeight());
        mechanism.sheet().barcode(content, dots, line.startOf(dots.getWidth()));
    }

    private static void fill(BufferedImage dots, int x, int y, int width, int height) {
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                dots.getRaster().setSample(column, row, 0, 0);
            }
        }
    }

    private void skip(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws InterruptedException {
        int b = mechanism.nextByte();
        command.write(b);
        return b;
    }
}
