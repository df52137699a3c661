package org.hallkiosk.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.hallkiosk.configuration.PemFile;

/** An authority of the hall's own and a certificate that it signed, made by the JDK's keytool. */
public final class SelfMadeAuthority {
    private static final String PASSWORD = "test-only";

    private final Path folder;

    public SelfMadeAuthority(Path folder) throws Exception {
        this.folder = folder;
        keytool("-genkeypair", "-alias", "authority", "-keyalg", "EC", "-dname", "CN=Hall authority", "-ext", "bc:c");
        Files.writeString(authority(), keytool("-exportcert", "-rfc", "-alias", "authority"));
    }

    /** What a terminal is to believe. */
    public Path authority() {
        return folder.resolve("authority.pem");
    }

    /** The server's certificates and its key as two PEM files, as an authority hands them out. */
    public Path certificates() {
        return folder.resolve("server.pem");
    }

    public Path key() {
        return folder.resolve("server.key");
    }

    /** What a server shows that is reached under this name, such as {@code ip:127.0.0.1}. */
    public SSLContext certificateFor(String name) throws Exception {
        keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=Platform");
        Path request = Files.writeString(folder.resolve("server.csr"), keytool("-certreq", "-alias", "server"));
        String signed = keytool(
                "-gencert", "-rfc", "-alias", "authority", "-ext", "san=" + name, "-infile", request.toString());
        Path chain = Files.writeString(folder.resolve("server.pem"), signed + Files.readString(authority()));
        keytool("-importcert", "-noprompt", "-alias", "server", "-file", chain.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Files.writeString(
                key(),
                PemFile.written(
                        "PRIVATE KEY",
                        keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private String keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-keystore", folder.resolve("keys.p12").toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Path said = Files.createTempFile(folder, "keytool", ".err");
        Process process =
                new ProcessBuilder(command).redirectError(said.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException("keytool " + List.of(arguments) + ": " + out + Files.readString(said));
        }
        return out;
    }
}
