package org.hallkiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DocumentCamera;
import org.hallkiosk.device.PaperPicture;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code devices picture DEVICE --out FILE}: takes one picture of the paper under a document camera. The file is for the
 * technician's eyes alone and only this command ever writes one: a kiosk keeps pictures in memory.
 */
@Command(name = "picture", mixinStandardHelpOptions = true)
final class DevicePictureCommand implements Callable<Integer> {
    private final DeviceCalls calls;

    @Parameters(index = "0", paramLabel = "DEVICE")
    private String id = "";

    @Mixin
    private DeviceOptions options = new DeviceOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path file = Path.of("picture.jpg");

    @Option(names = "--timeout", paramLabel = "TIME", defaultValue = "10s")
    private String timeout = "10s";

    DevicePictureCommand(DeviceCalls calls) {
        this.calls = calls;
    }

    @Override
    public Integer call() {
        Optional<Duration> time = DeviceCalls.duration(timeout);
        return time.isPresent()
                ? calls.withOne(options, id, (settings, opener) -> take(settings, opener, time.get()))
                : answers().refused("devices.bad-time", Map.of("given", timeout));
    }

    private int take(DeviceSettings settings, DeviceOpener opener, Duration time) throws InterruptedException {
        if (settings.kind() != DeviceKind.DOCUMENT_CAMERA) {
            return answers().refused("devices.not-a-document-camera", Map.of("device", settings.id()));
        }
        return switch (opener.open(settings)) {
            case Opening.NotOpened(Reason reason, String detail) ->
                say(new PictureOutcome.CameraTrouble(reason, detail));
            case Opening.Opened(Device device) -> {
                try (device) {
                    yield device instanceof DocumentCamera camera
                            ? say(camera.takePicture(Deadline.after(time)))
                            : wrongKind(settings);
                }
            }
        };
    }

    private static int wrongKind(DeviceSettings settings) {
        throw new IllegalStateException("a driver opened another kind: " + settings.kind());
    }

    private int say(PictureOutcome outcome) {
        return switch (outcome) {
            case PictureOutcome.Taken(PaperPicture picture) -> keep(picture);
            case PictureOutcome.PaperTrouble(var problem) -> {
                String keyword = DeviceCalls.keyword(problem);
                Map<String, Object> answer = answers().outcome(keyword);
                Object next = answer.remove("next");
                answer.put("outcome", "paper-trouble");
                answer.put("problem", keyword);
                answer.put("next", next);
                answers().say(answer);
                yield 1;
            }
            case PictureOutcome.CameraTrouble(Reason reason, String detail) -> {
                answers().say(answers().failed("reader-trouble", reason, detail));
                yield 1;
            }
        };
    }

    private int keep(PaperPicture picture) {
        try {
            write(picture.jpeg());
        } catch (IOException e) {
            return answers().refused("devices.not-written", Map.of("file", file));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("outcome", "taken");
        answer.put("file", file.toString());
        answer.put("size", picture.width() + " x " + picture.height());
        answer.put("turned", Math.round(picture.quality().turnedDegrees()));
        answer.put("sharpness", Math.round(100 * picture.quality().sharpness()) / 100.0);
        answer.put("brightness", picture.quality().brightness());
        answer.put("next", answers().next(java.util.List.of("picture-taken")));
        answers().say(answer);
        return 0;
    }

    /** Readable by nobody else from its first byte on. */
    private void write(byte[] jpeg) throws IOException {
        Files.deleteIfExists(file);
        try (var channel = Files.newByteChannel(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(java.nio.ByteBuffer.wrap(jpeg));
        }
    }

    private DeviceAnswers answers() {
        return calls.answers(options);
    }
}
