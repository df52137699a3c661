package org.hallkiosk.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.driver.escpos.TicketFont;
import org.hallkiosk.transport.SerialLine;

/**
 * A ticket printer on the far side of a serial or TCP port. It works through real ESC/POS, keeps every ticket with the
 * bytes that made it and a picture of how it looks, and answers status questions by its troubles, also while it is
 * stopped. Paper moves at the speed given, so that a trouble can come in the middle of a ticket.
 */
public final class SimulatedTicketPrinter implements SimulatedDevice {
    private static final Duration READ_SLICE = Duration.ofMillis(50);
    private static final Duration SLOW_ANSWER = Duration.ofMillis(300);
    private static final int DOTS_PER_MILLIMETRE = 8;
    private static final int GARBLE = 0x81;

    private final Model model;
    private final SimulatedPort port;
    private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    private final RealTimeCommands realTime = new RealTimeCommands();
    private final PrinterRom rom = new PrinterRom(TicketFont.ofThisMachine());
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final List<PrintedTicket> tickets = new ArrayList<>();
    private final List<String> unknownCommands = new ArrayList<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    /** An answer of several bytes goes out whole, also when another question is answered at the same time. */
    private final Object answering = new Object();

    private final Thread receiver;
    private Thread mechanism;
    private PrintedSheet sheet;
    private boolean automaticStatus;
    private boolean closed;
    private long paperLeft = Long.MAX_VALUE;

    /**
     * What is bought.
     *
     * @param dotsPerLine printable width in dots
     * @param paperWidth the paper's width in dots, 8 a millimetre
     * @param millimetresPerSecond how fast the paper moves; 0 for at once
     * @param confirms whether it knows {@code GS ( H}; cheap ones do not
     */
    public record Model(int dotsPerLine, int paperWidth, int millimetresPerSecond, boolean confirms) {
        /** 80 mm paper at a usual 150 mm/s. */
        public static Model eightyMillimetres() {
            return new Model(576, 640, 150, true);
        }

        /** 58 mm paper at a usual 90 mm/s. */
        public static Model fiftyEightMillimetres() {
            return new Model(384, 464, 90, true);
        }

        /** The same, but the paper moves at once. */
        public Model atOnce() {
            return new Model(dotsPerLine, paperWidth, 0, confirms);
        }

        /** The same, but it passes over {@code GS ( H} without a word. */
        public Model withoutConfirmation() {
            return new Model(dotsPerLine, paperWidth, millimetresPerSecond, false);
        }
    }

    private SimulatedTicketPrinter(Model model, SimulatedPort port) {
        this.model = model;
        this.port = port;
        this.sheet = freshSheet();
        this.mechanism = startMechanism();
        this.receiver = Thread.ofPlatform().daemon().name("simulated printer").start(this::receive);
    }

    /** On a pseudo-terminal behind a link of this name, as fast as the line. */
    public static SimulatedTicketPrinter onSerial(Path link, SerialLine line, Model model) {
        return new SimulatedTicketPrinter(model, SimulatedPort.serial(link, line));
    }

    /** On loopback; port number 0 for any that is free. */
    public static SimulatedTicketPrinter onTcp(int portNumber, Model model) {
        return new SimulatedTicketPrinter(model, new SimulatedNetworkPort(portNumber));
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public String port() {
        return port.name();
    }

    @Override
    public Set<Trouble> possibleTroubles() {
        return Collections.unmodifiableSet(EnumSet.of(
                Trouble.PAPER_OUT,
                Trouble.PAPER_LOW,
                Trouble.COVER_OPEN,
                Trouble.JAM,
                Trouble.OVERHEATED,
                Trouble.UNPLUGGED,
                Trouble.SILENT,
                Trouble.SLOW,
                Trouble.GARBLED));
    }

    @Override
    public synchronized Set<Trouble> troubles() {
        return Set.copyOf(troubles);
    }

    /** Unplugging also takes its power: what it had not yet printed is forgotten. */
    @Override
    public synchronized void set(Trouble trouble, boolean present) {
        if (!possibleTroubles().contains(trouble)) {
            throw new IllegalArgumentException("a ticket printer has no trouble " + trouble);
        }
        boolean changed = present ? troubles.add(trouble) : troubles.remove(trouble);
        if (!changed) {
            return;
        }
        if (trouble == Trouble.UNPLUGGED) {
            plug(!present);
        } else if (automaticStatus) {
            answer(PrinterStatusBits.automatic(troubles));
        }
        if (trouble == Trouble.PAPER_OUT && !present) {
            paperLeft = Long.MAX_VALUE;
        }
        notifyAll();
    }

    private void plug(boolean in) {
        if (in) {
            port.plugIn();
            return;
        }
        port.unplug();
        mechanism.interrupt();
        queue.clear();
        if (sheet.inked()) {
            tickets.add(sheet.asTicket(false));
        }
        sheet = freshSheet();
        automaticStatus = false;
        mechanism = startMechanism();
    }

    /** Puts in a roll that ends after so much: {@link Trouble#PAPER_OUT} comes by itself, in the middle of a line if need be. */
    public synchronized void loadPaper(int millimetres) {
        paperLeft = (long) millimetres * DOTS_PER_MILLIMETRE;
    }

    /** Somebody takes the tickets: neither they nor what made them are kept any longer. */
    public synchronized void takeTickets() {
        tickets.clear();
        received.reset();
    }

    /** All tickets that came out and were not taken, oldest first; those without a cut were interrupted. */
    public synchronized List<PrintedTicket> tickets() {
        return List.copyOf(tickets);
    }

    /** What hangs from the printer now: begun and not yet cut. */
    public synchronized PrintedTicket unfinished() {
        return sheet.asTicket(false);
    }

    /** Every byte that came through the port, status questions included. */
    public synchronized byte[] received() {
        return received.toByteArray();
    }

    /** Commands that no such printer knows, in hexadecimal: a mistake of whoever sent them. */
    public synchronized List<String> unknownCommands() {
        return List.copyOf(unknownCommands);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            mechanism.interrupt();
            receiver.interrupt();
            notifyAll();
        }
        port.close();
    }

    private void receive() {
        while (!isClosed()) {
            byte[] bytes = port.read(READ_SLICE);
            synchronized (this) {
                received.writeBytes(bytes);
            }
            for (byte b : bytes) {
                take(b & 0xFF);
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void take(int b) {
        for (RealTimeCommands.Taken taken : realTime.accept(b)) {
            switch (taken) {
                case RealTimeCommands.Data data -> queue.add(data.value());
                case RealTimeCommands.StatusQuestion question ->
                    answer(new byte[] {(byte) PrinterStatusBits.realTime(question.n(), troubles())});
            }
        }
    }

    private void answer(byte[] bytes) {
        Set<Trouble> now = troubles();
        if (now.contains(Trouble.SILENT) || now.contains(Trouble.UNPLUGGED)) {
            return;
        }
        if (now.contains(Trouble.SLOW)) {
            LockSupport.parkNanos(SLOW_ANSWER.toNanos());
        }
        byte[] sent = bytes.clone();
        if (now.contains(Trouble.GARBLED)) {
            for (int i = 0; i < sent.length; i++) {
                sent[i] ^= (byte) GARBLE;
            }
        }
        synchronized (answering) {
            port.write(sent);
        }
    }

    private PrintedSheet freshSheet() {
        PrintedSheet fresh = new PrintedSheet(model.dotsPerLine(), model.paperWidth());
        // Between the head and the knife there is always paper that nothing could be printed on.
        fresh.feed(EscPosInterpreter.KNIFE_BELOW_HEAD);
        return fresh;
    }

    private Thread startMechanism() {
        Mechanics mechanics = new Mechanics();
        return Thread.ofPlatform()
                .daemon()
                .name("simulated printer's mechanism")
                .start(() -> {
                    try {
                        new EscPosInterpreter(mechanics, rom).run();
                    } catch (InterruptedException switchedOff) {
                        // Unplugged or closed: it stops where it stands.
                    }
                });
    }

    /** What the interpreter moves. Several threads see its fields, so all of it is under the printer's lock. */
    private final class Mechanics implements EscPosInterpreter.Mechanism {
        @Override
        public int nextByte() throws InterruptedException {
            return queue.take();
        }

        @Override
        public void move(int dots) throws InterruptedException {
            synchronized (SimulatedTicketPrinter.this) {
                if (paperLeft < dots) {
                    set(Trouble.PAPER_OUT, true);
                }
                while (PrinterStatusBits.isStopped(troubles)) {
                    SimulatedTicketPrinter.this.wait();
                }
                paperLeft -= dots;
            }
            if (model.millimetresPerSecond() > 0) {
                Thread.sleep(Duration.ofSeconds(1)
                        .multipliedBy(dots)
                        .dividedBy((long) model.millimetresPerSecond() * DOTS_PER_MILLIMETRE));
            }
        }

        @Override
        public void answer(byte[] bytes) {
            SimulatedTicketPrinter.this.answer(bytes);
        }

        @Override
        public void completed(byte[] confirmation) {
            if (model.confirms()) {
                answer(confirmation);
            }
        }

        @Override
        public int paperSensor() {
            return troubles().contains(Trouble.PAPER_LOW) ? 0x03 : 0x00;
        }

        @Override
        public void automaticStatus(boolean wanted) {
            synchronized (SimulatedTicketPrinter.this) {
                automaticStatus = wanted;
            }
            if (wanted) {
                answer(PrinterStatusBits.automatic(troubles()));
            }
        }

        @Override
        public void unknownCommand(int first, int second) {
            synchronized (SimulatedTicketPrinter.this) {
                unknownCommands.add("%02X %02X".formatted(first, second & 0xFF));
            }
        }

        @Override
        public PrintedSheet sheet() {
            synchronized (SimulatedTicketPrinter.this) {
                return sheet;
            }
        }

        @Override
        public void finishSheet(boolean cut) {
            synchronized (SimulatedTicketPrinter.this) {
                if (sheet.inked()) {
                    tickets.add(sheet.asTicket(cut));
                }
                sheet = freshSheet();
            }
        }
    }
}
