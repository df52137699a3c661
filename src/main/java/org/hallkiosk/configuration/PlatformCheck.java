package org.hallkiosk.configuration;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hallkiosk.configuration.YamlValue.Mapping;

/** Whether the platform can be reached without anybody listening, and keys and certificates are what they should be. */
final class PlatformCheck {
    /** Names of this machine that no name server is asked for. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final ConfigurationFiles files;
    private final Mapping kiosk;
    private final List<Mistake> mistakes = new ArrayList<>();

    PlatformCheck(ConfigurationFiles files) {
        this.files = files;
        this.kiosk = files.document(ConfigurationFiles.KIOSK).mapping();
    }

    List<Mistake> mistakes() {
        kiosk.optionalMapping("platform").ifPresent(platform -> {
            address(platform);
            key(platform);
            certificates(platform);
        });
        codeKeys(kiosk.mapping("codeKeys"));
        return mistakes;
    }

    private void address(Mapping platform) {
        Optional<String> written = platform.optionalText("address");
        if (written.isEmpty()) {
            return;
        }
        Optional<URI> address = parsed(written.get());
        if (address.isEmpty()) {
            add(platform.lineOf("address"), "platform-address", Map.of("address", written.get()));
        } else if ("http".equals(address.get().getScheme())
                && !LOOPBACK.matcher(address.get().getHost()).matches()) {
            add(
                    platform.lineOf("address"),
                    "platform-not-encrypted",
                    Map.of(
                            "address",
                            written.get(),
                            "encrypted",
                            "https" + written.get().substring("http".length())));
        }
    }

    /** Empty for what is no address of a server, or says more than where it is. */
    private static Optional<URI> parsed(String written) {
        try {
            URI address = URI.create(written);
            boolean plain = address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null;
            return plain ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void key(Mapping platform) {
        Optional<String> key = platform.optionalText("keyFile");
        Optional<String> data = kiosk.mapping("store").optionalText("folder").filter(folder -> !folder.isBlank());
        if (key.isPresent() && data.isPresent() && KioskCheck.liesIn(key.get(), data.get())) {
            add(platform.lineOf("keyFile"), "terminal-key-in-data", Map.of("folder", data.get()));
        }
    }

    private void certificates(Mapping platform) {
        Optional<String> name = platform.optionalText("certificates");
        if (name.isEmpty()) {
            return;
        }
        Optional<byte[]> content = files.content(name.get());
        if (content.isEmpty()) {
            add(platform.lineOf("certificates"), "platform-file-missing", Map.of("file", name.get()));
        } else if (!certify(content.get())) {
            add(platform.lineOf("certificates"), "no-certificates", Map.of("file", name.get()));
        }
    }

    private static boolean certify(byte[] content) {
        try {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(content))
                    .isEmpty();
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void codeKeys(Mapping keys) {
        keys.entries().forEach((id, entry) -> {
            Optional<String> name = keys.optionalText(id);
            if (name.isEmpty()) {
                return;
            }
            Optional<byte[]> content = files.content(name.get());
            if (content.isEmpty()) {
                add(entry.keyLine(), "platform-file-missing", Map.of("file", name.get()));
            } else if (!holdsPublicKey(content.get())) {
                add(entry.keyLine(), "no-code-key", Map.of("file", name.get(), "id", id));
            }
        });
    }

    private static boolean holdsPublicKey(byte[] content) {
        try {
            PemFile.of(content).publicKey();
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void add(int line, String kind, Map<String, Object> values) {
        mistakes.add(Mistake.of(ConfigurationFiles.KIOSK, line, kind, values));
    }
}
