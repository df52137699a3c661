package org.hallkiosk.driver.camera.stream;

import java.util.List;
import java.util.Map;
import org.hallkiosk.device.Reason;
import org.hallkiosk.text.Addresses;

/**
 * Why ffmpeg gave up, from what it wrote to its error stream (the messages of libavutil's {@code av_strerror} and of the C
 * library). Addresses lose their user and password.
 *
 * @param detail its last words, for technicians
 */
record FfmpegComplaint(Reason reason, String detail) {
    private static final int LONGEST = 200;

    private static final List<Map.Entry<String, Reason>> WORDS = List.of(
            Map.entry("Permission denied", Reason.ACCESS_DENIED),
            Map.entry("Operation not permitted", Reason.ACCESS_DENIED),
            Map.entry("401 Unauthorized", Reason.ACCESS_DENIED),
            Map.entry("403 Forbidden", Reason.ACCESS_DENIED),
            Map.entry("Device or resource busy", Reason.PORT_BUSY),
            Map.entry("No such file or directory", Reason.NOT_CONNECTED),
            Map.entry("No such device", Reason.NOT_CONNECTED),
            Map.entry("Inappropriate ioctl", Reason.NOT_CONNECTED),
            Map.entry("Not a video capture device", Reason.NOT_CONNECTED),
            Map.entry("Connection refused", Reason.NOT_CONNECTED),
            Map.entry("No route to host", Reason.NOT_CONNECTED),
            Map.entry("Failed to resolve", Reason.NOT_CONNECTED),
            Map.entry("404 Not Found", Reason.NOT_CONNECTED),
            Map.entry("Connection timed out", Reason.NOT_RESPONDING),
            Map.entry("Operation timed out", Reason.NOT_RESPONDING),
            Map.entry("Input/output error", Reason.NOT_CONNECTED),
            Map.entry("Invalid data found", Reason.ANSWER_UNREADABLE),
            Map.entry("Invalid argument", Reason.ANSWER_UNREADABLE),
            Map.entry("does not contain any stream", Reason.ANSWER_UNREADABLE),
            Map.entry("Protocol not found", Reason.NOT_CONNECTED));

    /** @param said whole error stream, or its end */
    static FfmpegComplaint of(String said) {
        String last = said.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (before, line) -> line)
                .strip();
        String safe = Addresses.withoutCredentials(last);
        String detail = safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
        return WORDS.stream()
                .filter(word -> said.contains(word.getKey()))
                .findFirst()
                .map(word -> new FfmpegComplaint(word.getValue(), detail))
                .orElseGet(() -> new FfmpegComplaint(
                        Reason.NOT_CONNECTED, detail.isEmpty() ? "the camera's pictures ended" : detail));
    }
}
