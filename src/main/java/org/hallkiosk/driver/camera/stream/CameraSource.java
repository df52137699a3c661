package org.hallkiosk.driver.camera.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;

/** Where pictures come from, by the form of the configured port. */
public sealed interface CameraSource {
    /** For what is happening now: no frame is held back to learn how fast they come. A film would lose its beginning. */
    List<String> LIVE = List.of("-fflags", "nobuffer", "-flags", "low_delay", "-fpsprobesize", "0");

    /** What ffmpeg is told before and with {@code -i}. */
    List<String> input();

    /** What ffmpeg is told on its standard input, which no other user of the machine sees; mostly nothing. */
    default String whisper() {
        return "";
    }

    /** Looks without starting the camera whether it is there; fails with the reason when it is not. */
    void check(Deadline deadline) throws TransportException;

    /** Never fails: a port that makes no sense says so when it is checked. */
    static CameraSource of(DeviceSettings settings) {
        String port = settings.port();
        if (port.contains("://") && !port.startsWith("file:")) {
            return new Network(port);
        }
        Path path = Path.of(port.startsWith("file:") ? URI.create(port).getPath() : port);
        return path.startsWith("/dev")
                ? new Video4Linux(
                        path,
                        settings.text("connection.pixelFormat", ""),
                        settings.integer("connection.width", 1280),
                        settings.integer("connection.height", 720),
                        settings.integer("connection.framesPerSecond", 30))
                : new Recording(path);
    }

    /**
     * A camera of this machine, through the kernel's Video4Linux.
     *
     * @param pixelFormat as the camera sends, {@code mjpeg} or {@code yuyv422}; empty leaves it to the kernel's driver
     */
    record Video4Linux(Path device, String pixelFormat, int width, int height, int framesPerSecond)
            implements CameraSource {
        @Override
        public List<String> input() {
            List<String> input = new ArrayList<>(LIVE);
            input.addAll(List.of("-f", "v4l2"));
            if (!pixelFormat.isEmpty()) {
                input.addAll(List.of("-input_format", pixelFormat));
            }
            input.addAll(List.of("-video_size", width + "x" + height));
            input.addAll(List.of("-framerate", Integer.toString(framesPerSecond)));
            input.addAll(List.of("-i", device.toString()));
            return input;
        }

        @Override
        public void check(Deadline deadline) throws TransportException {
            checkFile(device);
        }
    }

    /** A camera on the network; ffmpeg finds out by itself how it sends. */
    record Network(String address) implements CameraSource {
        private static final String PATIENCE_MICROSECONDS = "3000000";
        /** What a list may lead to, beside the pipe that it comes by: the network, and no file of this machine. */
        private static final String PROTOCOLS = "pipe,fd,rtsp,rtsps,rtp,udp,tcp,tls,http,https,httpproxy,crypto";

        @Override
        public List<String> input() {
            List<String> input = new ArrayList<>(LIVE);
            if (isSecret()) {
                input.addAll(List.of("-f", "concat", "-safe", "0", "-protocol_whitelist", PROTOCOLS, "-i", "pipe:0"));
            } else {
                options().forEach((name, value) -> input.addAll(List.of("-" + name, value)));
                input.addAll(List.of("-i", address));
            }
            return input;
        }

        /**
         * A command line is open to everybody on the machine, so an address with a password goes in as a list of one
         * (ffmpeg's concat demuxer; its {@code option} lines came with ffmpeg 5).
         */
        @Override
        public String whisper() {
            if (!isSecret()) {
                return "";
            }
            StringBuilder list = new StringBuilder("ffconcat version 1.0\nfile '")
                    .append(address.replace("'", "'\\''"))
                    .append("'\n");
            options()
                    .forEach((name, value) -> list.append("option ")
                            .append(name)
                            .append(' ')
                            .append(value)
                            .append('\n'));
            return list.toString();
        }

        private Map<String, String> options() {
            // Over UDP a full queue tears pictures; a kiosk's camera is near enough for TCP.
            return scheme().startsWith("rtsp")
                    ? Map.of("rtsp_transport", "tcp", "timeout", PATIENCE_MICROSECONDS)
                    : Map.of("rw_timeout", PATIENCE_MICROSECONDS);
        }

        /** Some cameras take their password in the query. */
        private boolean isSecret() {
            return address.contains("@") || address.contains("?");
        }

        private String scheme() {
            return address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT);
        }

        @Override
        public void check(Deadline deadline) throws TransportException {
            try (Socket socket = new Socket()) {
                URI uri = URI.create(address);
                if (uri.getHost() == null) {
                    throw new TransportException(Reason.NOT_CONNECTED, "the address names no host");
                }
                int port = uri.getPort() > 0 ? uri.getPort() : usualPort();
                socket.connect(new InetSocketAddress(uri.getHost(), port), (int)
                        Math.max(1, deadline.remaining().toMillis()));
            } catch (IllegalArgumentException malformed) {
                throw new TransportException(Reason.NOT_CONNECTED, "the address is malformed", malformed);
            } catch (TransportException trouble) {
                throw trouble;
            } catch (IOException trouble) {
                throw new TransportException(
                        Reason.NOT_CONNECTED, "the camera cannot be reached: " + trouble.getMessage(), trouble);
            }
        }

        private int usualPort() {
            return switch (scheme()) {
                case "rtsp" -> 554;
                case "rtsps" -> 322;
                case "https" -> 443;
                default -> 80;
            };
        }
    }

    /** A film, shown once at its own speed: for trials, and for finding out afterwards what a camera saw. */
    record Recording(Path file) implements CameraSource {
        @Override
        public List<String> input() {
            return List.of("-re", "-i", "file:" + file);
        }

        @Override
        public void check(Deadline deadline) throws TransportException {
            checkFile(file);
        }
    }

    private static void checkFile(Path file) throws TransportException {
        if (Files.notExists(file)) {
            throw new TransportException(Reason.NOT_CONNECTED, file + " does not exist");
        }
        if (!Files.isReadable(file)) {
            throw new TransportException(
                    Reason.ACCESS_DENIED,
                    file + " may not be opened by user " + System.getProperty("user.name")
                            + " (is it in group video?)");
        }
    }
}
