package org.hallkiosk.device;

/** Scans QR codes and bar codes. */
public interface CodeScanner extends Device {

    /** Waits for one code. What was scanned before the call began is not an answer to it. */
    CodeReading scan(Deadline deadline) throws InterruptedException;
}
