package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with the platform's address, keys and certificates, and what a technician is told to write. */
class PlatformMistakesTest {
    @TempDir
    Path temporary;

    private EditedFolder edited;

    @BeforeEach
    void copy() {
        edited = new EditedFolder(temporary);
    }

    @Test
    void withoutAPlatformThereIsNone() {
        assertThat(edited.loaded().platform()).isEmpty();
        assertThat(edited.loaded().codeKeys()).isEmpty();
    }

    @Test
    void aPlatformOverHttpsIsTakenWithTheUsualKey() {
        platform("{address: 'https://platform.example/hall'}");
        Configuration.PlatformAccess access = edited.loaded().platform().orElseThrow();
        assertThat(access.address()).isEqualTo(URI.create("https://platform.example/hall"));
        assertThat(access.keyFile().toString()).endsWith("keys/terminal.key");
        assertThat(access.certificates()).isEqualTo(Optional.empty());
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        for (String here : new String[] {"127.0.0.1:9790", "localhost:9790", "[::1]:9790"}) {
            EditedFolder fresh = new EditedFolder(temporary.resolve(here.replaceAll("[^0-9a-z]", "")));
            fresh.append("kiosk.yaml", "platform: {address: 'http://" + here + "'}\n");
            assertThat(fresh.mistakes()).isEmpty();
        }
        for (String beyond :
                new String[] {"platform.example/hall", "192.0.2.7:9790", "127.0.0.1.example", "localhost.example"}) {
            EditedFolder fresh = new EditedFolder(temporary.resolve(beyond.replaceAll("[^0-9a-z]", "")));
            fresh.append("kiosk.yaml", "platform: {address: 'http://" + beyond + "'}\n");
            assertThat(fresh.mistakes())
                    .containsExactly("kiosk.yaml:" + fresh.lineOf("kiosk.yaml", "platform: {address: 'http:")
                            + " Personal data would go to http://" + beyond
                            + " readable for everybody on the way. | https://" + beyond
                            + "; http only for a platform on this machine, such as http://127.0.0.1:9790");
        }
    }

    @Test
    void anAddressWithAUserIsNone() {
        platform("{address: 'https://someone:secret@platform.example'}");
        expect("This is not the address of a platform: https://someone:secret@platform.example");
    }

    @Test
    void anAddressThatIsMissingIsSaidWithAnExample() {
        platform("{keyFile: keys/terminal.key}");
        expect("The key \"address\" is missing in platform");
    }

    @Test
    void theTerminalsKeyDoesNotLieWithTheData() {
        platform("{address: 'https://platform.example', keyFile: data/terminal.key}");
        expect("The key of this terminal would lie inside the folder of the database (data)");
    }

    @Test
    void certificatesThatAreNotThereOrNoneAreNamed() throws Exception {
        platform("{address: 'https://platform.example', certificates: ca.pem}");
        expect("The file ca.pem is not there.");
        edited.write("ca.pem", "not a certificate\n");
        expect("There is no certificate in ca.pem.");
    }

    @Test
    void aSourceThatIsAskedAtThePlatformNeedsOne() {
        edited.replace("kiosk.yaml", "residence: samples/residence.yaml", "residence: platform");
        expect("The data source \"residence\" is to be asked at the platform, but there is none.");
        platform("{address: 'https://platform.example'}");
        Configuration loaded = edited.loaded();
        assertThat(loaded.platform().orElseThrow().records()).containsExactly("residence");
        assertThat(loaded.records()).containsKey("social-insurance").doesNotContainKey("residence");
    }

    @Test
    void aCodeKeyIsAnEd25519PublicKey() throws Exception {
        edited.append("kiosk.yaml", "codeKeys: {codes-2026: codes.pem}\n");
        expect("The file codes.pem is not there.");
        edited.write(
                "codes.pem",
                PemFile.written(
                        PemFile.PUBLIC_KEY,
                        KeyPairGenerator.getInstance("RSA")
                                .generateKeyPair()
                                .getPublic()
                                .getEncoded()));
        expect("There is no Ed25519 public key in codes.pem for the codes of codes-2026.");
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        edited.write("codes.pem", PemFile.written(PemFile.PUBLIC_KEY, key));
        Path file = edited.loaded().codeKeys().get("codes-2026");
        assertThat(Files.isRegularFile(file)).isTrue();
        assertThat(PemFile.read(file).publicKey().getEncoded()).isEqualTo(key);
    }

    private void platform(String section) {
        edited.append("kiosk.yaml", "platform: " + section + "\n");
    }

    private void expect(String beginning) {
        assertThat(edited.mistakes())
                .hasSize(1)
                .allMatch(said -> said.startsWith("kiosk.yaml:") && said.contains(beginning), beginning);
    }
}
