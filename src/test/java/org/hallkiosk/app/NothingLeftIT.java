package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.audit.TrailExamination;
import org.hallkiosk.audit.TrailKey;
import org.hallkiosk.audit.TrailStep;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.journey.CardFacts;
import org.hallkiosk.platform.Json;
import org.hallkiosk.platform.PrefillCodes;
import org.hallkiosk.platform.WireRequest;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Paper;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.SamplePaper;
import org.hallkiosk.simulator.SimulatedPaymentProvider;
import org.hallkiosk.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a session ends, neither a dump of the kiosk's live objects nor its whole state folder holds anything of the
 * applicant. The kiosk is a process of its own; cards and printers are here, so that what is found there was kept there.
 */
@Timeout(600)
class NothingLeftIT {
    /** Typed digit by digit, so that no order to the kiosk holds them as a whole. */
    private static final String PHONE = "13971462858";

    private static final String ADDRESS = "741962853";

    private static final Map<String, String> VALUES = Map.of(
            "name", "骆知衡",
            "number", "320583198703147260",
            "birth date in the number", "19870314",
            "household address", "苏州市虎丘弄示例里27号院9号楼6单元813室",
            "phone", PHONE,
            "address", ADDRESS);

    /** Where a result goes by courier, and what the photographed paper says: of the same person, in another service. */
    private static final Map<String, String> BY_COURIER =
            Map.of("courier phone", "13628490517", "courier address", "852047396", "account", "629471830");

    /** Of the same person, prepared at home. */
    private static final String CODE_PHONE = "phone in the code";

    private static final Map<String, String> PREPARED = Map.of(
            CardFacts.NAME,
            VALUES.get("name"),
            CardFacts.ID_NUMBER,
            VALUES.get("number"),
            "person.phone",
            "13947160283");

    /** As long as the shipped configuration waits for somebody who does nothing, and a second. */
    private static final int IDLE_SECONDS = 60 + 15 + 1;

    private static final String FRAME = "org.hallkiosk.driver.camera.stream.Frame";
    private static final Duration JUST_OPENED = Duration.ofSeconds(10);

    private static final List<String> CLASSES = List.of(
            "org.hallkiosk.fact.Fact",
            "org.hallkiosk.fact.signature.Stroke",
            "org.hallkiosk.journey.PreparedDocument",
            "org.hallkiosk.device.CardPhoto",
            "org.hallkiosk.device.IdCard$ResidentCard",
            "org.hallkiosk.device.PaperPicture",
            FRAME,
            "org.hallkiosk.service.Rating");

    private static final String TO_READER = ApplicantSteps.TO_PERMIT_IDENTIFY;
    private static final String TO_FORM = TO_READER + "- place card: 1\n- wait for: form\n- lift card\n";
    private static final String BACK_TO_FORM = TO_READER + "- place card: 1\n- wait for: resume-draft\n- lift card\n";
    private static final String SECOND_PAGE = "- tap: 对，下一步\n- expect text: 在本地的居住情况\n";
    private static final String TO_PREVIEW = typed("现居住地址", ADDRESS) + """
            - fill: {何时来此居住: "20240301"}
            - fill: {住所类型: 租赁}
            - tap: 对，下一步
            """ + ApplicantSteps.SIGN;
    /** Another social security card costs something. */
    private static final String TO_PAYMENT = """
            - wait for: attract
            - tap: 点这里，开始办理
            - tap: 中文
            - wait for: service
            - tap: 社会保障卡申领
            - tap: 我本人，补办或换卡
            - wait for: guide
            - tap: 开始办理
            - wait for: identify
            - place card: 1
            - wait for: form
            - lift card
            - fill: {手机号码: "13900001234"}
            - fill: {社保卡服务银行: 示例银行甲}
            - tap: 对，下一步
            """ + ApplicantSteps.SIGN + "- tap: 提交、打印并取号\n- wait for: pay\n";

    /** Without a paper about the lodging, which a signed promise stands in for. */
    private static final String TO_PREVIEW_AFTER_PROMISE = TO_FORM.replace("租房合同", "住宿证明") + typed("手机号码", PHONE)
            + SECOND_PAGE + typed("现居住地址", ADDRESS) + """
            - fill: {何时来此居住: "20240301"}
            - fill: {住所类型: 租赁}
            - tap: 对，下一步
            - wait for: materials
            - tap: 用承诺代替
            - wait for: promise
            - sign
            - tap: 我承诺
            - wait for: materials
            - tap: 下一步
            """ + ApplicantSteps.SIGN;

    private static final String HAND_IN = "- tap: 提交、打印并取号\n- wait for: farewell\n";

    /** A paper is photographed, once so that it is photographed again. */
    private static final String TO_PICTURE = """
            - wait for: attract
            - tap: 点这里，开始办理
            - tap: 中文
            - wait for: service
            - tap: 高龄津贴申领
            - tap: 70至79周岁
            - tap: 老人本人
            - wait for: guide
            - tap: 开始办理
            - wait for: identify
            - place card: 1
            - wait for: form
            - lift card
            """ + typed("手机号码", BY_COURIER.get("courier phone")) + """
            - tap: 对，下一步
            - expect text: 津贴发放
            - fill: {开户银行: "jianshe=建设"}
            """
            + typed("现居住地址", BY_COURIER.get("courier address"))
            + typed("银行卡号", BY_COURIER.get("account")) + """
            - tap: 对，下一步
            - wait for: materials
            - lay paper: turned
            - tap: 现在拍照
            - wait for: judge-picture
            """;

    private static final String TO_SECOND_PICTURE =
            "- lay paper: good\n- tap: 再拍一次\n- wait for: photograph\n- wait for: judge-picture\n- take paper\n";
    private static final String SENT_BY_COURIER_AND_RATED = """
            - tap: 看得清，用这张
            - wait for: materials
            - tap: 下一步
            - wait for: delivery
            - tap: 快递寄到现居住地址
            """ + ApplicantSteps.SIGN + HAND_IN + """
            - tap: 非常不满意
            - tap: 看不懂、不会用
            - wait for: farewell
            """;
    private static final String FOLLOW = """
            - wait for: attract
            - tap: 点这里，开始办理
            - tap: 中文
            - wait for: service
            - tap: 查进度、取结果
            - wait for: follow
            """;
    private static final String RECEIPT = "261126-7K4M-9QXD";
    private static final String HOME = "- tap: 首页\n- wait for: attract\n";

    private final ValueSearch search = new ValueSearch(lookedFor());
    private String code = "";

    @TempDir
    private Path folder;

    private SimulatedHardware hardware;
    private Path configurationFolder;
    private @Nullable PlatformServer platform;
    private @Nullable SimulatedPaymentProvider payments;
    private @Nullable Process screen;
    private String display;
    private Process kiosk;
    private PrintStream orders;
    private BufferedReader answers;
    private int files;

    @BeforeEach
    void setUpDevicesThatAreElsewhere() throws Exception {
        Loading loading =
                new ConfigurationLoader(folder.resolve("unused")).load(Path.of("kiosk-config"), Path.of("devices"));
        Configuration shipped = DemoCamera.beside(((Loading.Loaded) loading).configuration());
        hardware = SimulatedHardware.start(shipped, cards(), folder.resolve("hardware"));
        configurationFolder = configuration(hardware.ports());
        payments = SimulatedPaymentProvider.start(0, Duration.ofDays(1), InstantSource.system());
        append("payment: {address: '" + payments.url() + "'}");
        prepareACode();
        search.addBytes("card photo", photo());
        // JavaFX lets go of a screen's objects when it draws the next, which its headless platform never does.
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs Xvfb");
        screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1100x1940x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        display = ":"
                + new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();
        start();
    }

    /** What stands in a code is looked for in the clear and as it stands there, in base 64. */
    private void prepareACode() throws Exception {
        KeyPair phone = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.write(folder.resolve("phone.pub"), phone.getPublic().getEncoded());
        code = PrefillCodes.make(
                "phone", phone.getPrivate(), "residence-permit", PREPARED, Clock.systemUTC(), Duration.ofHours(1));
        search.addBytes("code", code.getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void stop() throws Exception {
        hardware.close();
        if (platform != null) {
            platform.close();
        }
        if (payments != null) {
            payments.close();
        }
        if (screen != null) {
            kiosk.destroyForcibly().waitFor();
            screen.destroy();
        }
    }

    @Test
    void whateverEndsASessionLeavesNothingOfTheApplicant() throws Exception {
        Map<String, String> left = new LinkedHashMap<>();
        assertThat(dump()).as("before anyone came").isEmpty();

        walk(TO_PREVIEW_AFTER_PROMISE);
        lookForSignatureAndPaper();
        // The control: while the applicant is there, every value is there to be found.
        Path present = dumped();
        walk(HOME);
        assertThat(ValueSearch.namesIn(searched(present)))
                .containsAll(VALUES.keySet())
                .contains("signature", "paper");

        walk(TO_READER + "- show code: prefill\n- wait for: form\n");
        Path withCode = dumped();
        walk(HOME);
        // The control for what only a code brings.
        assertThat(ValueSearch.namesIn(searched(withCode))).contains(CODE_PHONE);
        // While the code for a fee stands on the screen.
        walk(TO_PAYMENT + HOME);
        photographed();
        // One look for all who left by home: what the first left would still lie there.
        examine("left by home, after a promise, by code and while paying; photographed and rated", left);

        walk(TO_FORM + typed("手机号码", PHONE) + "- tap: 先存着，以后再办\n- wait for: draft-kept\n- tap: 好，我先走了\n"
                + "- wait for: attract\n");
        examine("left as a draft", left);

        walk(BACK_TO_FORM + "- tap: 接着填\n- wait for: form\n" + SECOND_PAGE + TO_PREVIEW + HAND_IN + HOME);
        examine("completed", left);

        walk(BACK_TO_FORM);
        assertThat(ask("pass " + IDLE_SECONDS)).isEqualTo("passed");
        walk("- wait for: attract\n");
        examine("timed out", left);

        String change = BACK_TO_FORM + "- tap: 修改\n- wait for: form\n" + SECOND_PAGE;
        walk("- break: {TICKET_PRINTER: unplugged}\n" + change + "- tap: 对，下一步\n" + ApplicantSteps.SIGN + HAND_IN + HOME
                + "- mend: {TICKET_PRINTER: unplugged}\n");
        examine("a printer in trouble", left);

        walk(change);
        kiosk.destroyForcibly().waitFor();
        onDisk("killed", left);
        // From now on there is a platform; before, what is handed in stays changeable, which the endings above need.
        startPlatform();
        start();
        walk("- wait for: attract\n");
        examine("killed and started again", left);
        followed(left);
        assertThat(left).isEmpty();
        whatStaysIsSealedUnderKeysThatTheFolderDoesNotHold();

        TrailExamination trail = TrailExamination.of(
                folder.resolve("state/trail"),
                folder.resolve("state/data/trail.ends"),
                TrailKey.of(folder.resolve("state/keys/kiosk.key")).orElseThrow());
        assertThat(trail.holds()).isTrue();
        assertThat(trail.lines())
                .filteredOn(line -> line.step() == TrailStep.SESSION_ENDED)
                .extracting(line -> line.reasons().get("how"))
                .containsExactly(
                        "left",
                        "left",
                        "left",
                        "completed",
                        "left",
                        "completed",
                        "timed-out",
                        "completed",
                        "left",
                        "left");
    }

    /** The paper of somebody who has the result sent home and is not satisfied. */
    private void photographed() throws Exception {
        walk(TO_PICTURE);
        lookForPicture("first picture");
        walk(TO_SECOND_PICTURE);
        lookForPicture("picture");
        Path present = dumped();
        String counted = ask("count");
        walk(SENT_BY_COURIER_AND_RATED + HOME);
        // The control: while the picture was judged, it stood there as it was taken and as it was shown.
        assertThat(ValueSearch.namesIn(searched(present)))
                .containsAll(BY_COURIER.keySet())
                .contains("picture", "picture on the screen");
        assertThat(counted).contains(" org.hallkiosk.device.PaperPicture");
    }

    private void lookForPicture(String name) throws Exception {
        List<byte[]> blobs = written("picture", 3);
        search.addBytes(name, scan(blobs.getFirst()));
        for (byte[] pixels : blobs.subList(1, 3)) {
            search.addPixels(name + " on the screen", pixels);
        }
    }

    /** The JPEG without its head, whose tables stand in every picture and in some library. */
    private static byte[] scan(byte[] jpeg) {
        int from = 0;
        while (jpeg[from] != (byte) 0xFF || jpeg[from + 1] != (byte) 0xDA) {
            from++;
        }
        return Arrays.copyOfRange(jpeg, from, jpeg.length);
    }

    /** Somebody looks by card and by receipt how far a case has come; one look at the heap is enough for both. */
    private void followed(Map<String, String> left) throws Exception {
        walk(FOLLOW + "- place card: 1\n- wait for: case\n- lift card\n- tap: 打印结果\n- wait for: result-preview\n");
        Path present = dumped();
        walk(HOME);
        code = RECEIPT;
        walk(FOLLOW + "- show code: receipt\n- wait for: case\n" + HOME);
        // The control: while the case stood there, so did who asked and what came out of it.
        assertThat(ValueSearch.namesIn(searched(present))).contains("name", "number", "result");
        examine("followed", left);
    }

    /** It has one finished case of the applicant. */
    private void startPlatform() throws IOException {
        ReferencePlatform known = new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC());
        HandedInApplication application = new HandedInApplication(
                "followed",
                RECEIPT,
                "residence-permit",
                "T-0001",
                Instant.now(),
                Optional.of(new Person(VALUES.get("number"), VALUES.get("name"))),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        known.handle(new WireRequest("PUT", "/v1/applications/followed", Map.of(), Json.write(application)));
        Paper result = SamplePaper.of(new LocalizedText("居住证", "Residence permit"), "NOTHING-LEFT-31415926");
        known.finish("followed", result);
        search.addBytes("result", result.content());
        platform = PlatformServer.start(known, 0);
        append("platform: {address: '" + platform.url() + "'}");
    }

    private void append(String line) throws IOException {
        Files.writeString(configurationFolder.resolve("kiosk.yaml"), "\n" + line + "\n", StandardOpenOption.APPEND);
    }

    private static Map<String, String> lookedFor() {
        Map<String, String> values = new LinkedHashMap<>(VALUES);
        values.putAll(BY_COURIER);
        values.put(CODE_PHONE, PREPARED.get("person.phone"));
        return values;
    }

    /** The picture that the simulated reader sends with each card. */
    private static byte[] photo() {
        byte[] photo = new byte[1024];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (byte) (i * 31);
        }
        return photo;
    }

    /** From now on the search is for these too. */
    private void lookForSignatureAndPaper() throws Exception {
        List<String> names = List.of("signature", "signature picture", "paper");
        List<byte[]> blobs = written("show", names.size());
        for (int i = 0; i < names.size(); i++) {
            search.addBytes(names.get(i), blobs.get(i));
        }
    }

    /** What the kiosk writes down of the present applicant when it is told to. */
    private List<byte[]> written(String order, int count) throws Exception {
        Path file = folder.resolve("shown");
        assertThat(ask(order + " " + file)).isEqualTo("shown");
        List<byte[]> blobs = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (int i = 0; i < count; i++) {
                blobs.add(in.readNBytes(in.readInt()));
            }
        }
        Files.delete(file);
        return blobs;
    }

    /** A draft and an application lie there, and neither key lies beside them. */
    private void whatStaysIsSealedUnderKeysThatTheFolderDoesNotHold() throws Exception {
        Path data = folder.resolve("state/data");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("kiosk.db"));
                Statement statement = connection.createStatement()) {
            for (String sealed : List.of("SELECT content FROM draft", "SELECT facts FROM application")) {
                try (ResultSet row = statement.executeQuery(sealed)) {
                    assertThat(row.next()).as(sealed).isTrue();
                    assertThat(row.getBytes(1)).hasSizeGreaterThan(100);
                }
            }
        }
        ValueSearch keys = new ValueSearch(Map.of(
                "store key", key("kiosk.key"),
                "hall key", key("hall.key")));
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(keys.in(file)).as(file.toString()).isEmpty();
            }
        }
    }

    private String key(String file) throws IOException {
        String line =
                Files.readString(folder.resolve("state/keys").resolve(file)).strip();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private void examine(String how, Map<String, String> left) throws Exception {
        Map<String, Integer> found = dump();
        if (!found.isEmpty()) {
            left.put("heap, " + how, found.toString());
        }
        objects().forEach((type, line) -> left.put("objects, " + how + ", " + type, line));
        onDisk(how, left);
    }

    /** A camera that has just been opened looks whether it sees anything, and lets go of what it saw a moment later. */
    private Map<String, String> objects() throws Exception {
        Deadline end = Deadline.after(JUST_OPENED);
        Map<String, String> there = counted();
        while (there.keySet().equals(Set.of(FRAME)) && !end.passed()) {
            there = counted();
        }
        return there;
    }

    private Map<String, String> counted() throws Exception {
        Map<String, String> there = new LinkedHashMap<>();
        String counted = ask("count");
        for (String type : CLASSES) {
            for (String line : counted.split("\\|", -1)) {
                if (line.strip().endsWith(" " + type)) {
                    there.put(type, line.strip());
                }
            }
        }
        return there;
    }

    private void onDisk(String how, Map<String, String> left) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("state"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Map<String, Integer> found = search.in(file);
                if (!found.isEmpty()) {
                    left.put(file + ", " + how, found.toString());
                }
            }
        }
    }

    private Map<String, Integer> dump() throws Exception {
        return searched(dumped());
    }

    /** Apart from the search, which takes longer than an applicant may be idle. */
    private Path dumped() throws Exception {
        Path file = folder.resolve("heap-" + ++files + ".hprof");
        assertThat(ask("dump " + file)).isEqualTo("dumped");
        return file;
    }

    private Map<String, Integer> searched(Path file) throws IOException {
        Map<String, Integer> found = search.in(file);
        Files.delete(file);
        return found;
    }

    private void walk(String steps) throws Exception {
        Path script = folder.resolve("steps-" + ++files + ".yaml");
        Files.writeString(script, "patienceSeconds: 40\nsteps:\n" + steps);
        assertThat(ask("walk " + script)).isEqualTo("arrived");
    }

    /** Gives an order, and does by hand what the kiosk's applicant would do meanwhile. */
    private String ask(String order) throws Exception {
        orders.println(order);
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (!line.startsWith("hand ")) {
                return line;
            }
            String[] words = line.split(" ", -1);
            switch (words[1]) {
                case "place" -> hardware.placeCard(Integer.parseInt(words[2]));
                case "lift" -> hardware.liftCard();
                case "show" -> hardware.showCode(code);
                case "lay" -> hardware.layPaper(words[2]);
                case "take" -> hardware.takePaper();
                default ->
                    hardware.trouble(
                            words[2], words[3].toUpperCase(Locale.ROOT).replace('-', '_'), words[1].equals("break"));
            }
        }
        throw new AssertionError("the kiosk ended with " + kiosk.waitFor());
    }

    private void start() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dhallkiosk.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                KioskUnderExamination.class.getName(),
                configurationFolder.toString(),
                folder.toString(),
                folder.resolve("phone.pub").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("kiosk.log").toFile()));
        builder.environment().put("DISPLAY", display);
        kiosk = builder.start();
        orders = new PrintStream(kiosk.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(kiosk.getInputStream(), StandardCharsets.UTF_8));
        assertThat(answers.readLine()).as(() -> "it wrote: " + said()).isEqualTo("ready");
        assertThat(kiosk.waitFor(1, TimeUnit.MILLISECONDS)).isFalse();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("kiosk.log"));
        } catch (IOException e) {
            return "nothing";
        }
    }

    private static String typed(String field, String digits) {
        return "- open: " + field + "\n"
                + digits.chars()
                        .mapToObj(digit -> "- type: \"" + (char) digit + "\"\n")
                        .collect(Collectors.joining())
                + "- tap: 完成\n- wait for: form\n";
    }

    /** A card of which no part stands in any text or example. */
    private Path cards() throws IOException {
        Path cards = Files.createDirectories(folder.resolve("devices/id-card-reader"))
                .resolve("specimen-cards.yaml");
        Files.writeString(
                cards, """
                - number: 1
                  about: {zh-CN: 示例, en: Sample}
                  kind: resident
                  card:
                    name: %s
                    sex: FEMALE
                    nation: "01"
                    birthDate: 1987-03-14
                    address: %s
                    number: "%s"
                    issuer: 苏州市公安局
                    validFrom: 2016-03-01
                    validUntil: 2036-03-01
                    newestAddress: null
                """.formatted(VALUES.get("name"), VALUES.get("household address"), VALUES.get("number")));
        return folder.resolve("devices");
    }

    /** The shipped configuration without the sample records, which hold the specimen people, and with a camera. */
    private Path configuration(Map<String, String> ports) throws IOException {
        Path shipped = Path.of("kiosk-config");
        Path copy = folder.resolve("kiosk-config");
        try (Stream<Path> all = Files.walk(shipped)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(shipped.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        try (Stream<Path> services = Files.list(copy.resolve("services"))) {
            for (Path service : services.toList()) {
                if (Files.readString(service).contains(" source: ")) {
                    Files.delete(service);
                }
            }
        }
        Path kiosk = copy.resolve("kiosk.yaml");
        List<String> lines = new ArrayList<>();
        boolean inRecords = false;
        for (String line : Files.readAllLines(kiosk)) {
            String edited = line.replaceFirst("monitor: \\{port: [0-9]+}", "monitor: {port: 0}");
            for (Map.Entry<String, String> port : ports.entrySet()) {
                if (line.strip().startsWith(port.getKey() + ": {kind")) {
                    edited = edited.replace("port: simulated", "port: " + port.getValue());
                }
            }
            if (line.equals("devices:")) {
                edited += "\n  DOCUMENT_CAMERA: {kind: document-camera, model: generic-usb-document-camera, port: '"
                        + ports.get("DOCUMENT_CAMERA") + "', settings: {connection: {width: 1280, height: 960}}}";
            }
            inRecords = line.startsWith("records:") || inRecords && line.startsWith(" ");
            if (!inRecords) {
                lines.add(edited);
            }
        }
        Files.write(kiosk, lines);
        return copy;
    }
}
