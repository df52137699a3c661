package org.hallkiosk.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.hallkiosk.ui.component.AttractPanel;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.ChoiceCard;
import org.hallkiosk.ui.component.ConflictRow;
import org.hallkiosk.ui.component.DocumentPreview;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.LanguageChoice;
import org.hallkiosk.ui.component.MaterialRow;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.Provenance;
import org.hallkiosk.ui.component.ProvenanceTag;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.ServiceCard;
import org.hallkiosk.ui.component.TicketCard;
import org.hallkiosk.ui.component.TimeoutSheet;
import org.hallkiosk.ui.component.TroublePanel;
import org.hallkiosk.ui.component.TwoParts;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.frame.FrameActions;
import org.hallkiosk.ui.frame.FrameTexts;
import org.hallkiosk.ui.frame.KioskFrame;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.CardOnReaderPicture;
import org.hallkiosk.ui.picture.CodeUnderScannerPicture;
import org.hallkiosk.ui.picture.DevicePlacement;
import org.hallkiosk.ui.picture.PaperTrayPicture;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.QrCode;
import org.hallkiosk.ui.picture.TicketSlotPicture;

/** The screens of one applicant, put together from the components with invented people, in Chinese or English. */
final class SampleScreens {
    private static final DevicePlacement READER = new DevicePlacement(DevicePlacement.Side.RIGHT, 45);
    private static final DevicePlacement SLOT = new DevicePlacement(DevicePlacement.Side.BELOW, 30);
    private static final Runnable NOTHING = () -> {};

    private final boolean chinese;

    SampleScreens(boolean chinese) {
        this.chinese = chinese;
    }

    /** Every screen by name: what it does to a new frame. */
    Map<String, Consumer<KioskFrame>> all() {
        Map<String, Consumer<KioskFrame>> screens = new LinkedHashMap<>();
        screens.put("01-attract", this::attract);
        screens.put("02-language", this::language);
        screens.put("03-services", this::services);
        screens.put("04-guide", this::guide);
        screens.put("05-card", this::card);
        screens.put("06-code", this::code);
        screens.put("07-form", this::form);
        screens.put("08-choices", this::choices);
        screens.put("09-preview", this::preview);
        screens.put("10-printing", this::printing);
        screens.put("11-ticket", this::ticket);
        screens.put("12-trouble", this::trouble);
        screens.put("13-timeout", this::timeout);
        screens.put("14-busy", this::busy);
        return screens;
    }

    KioskFrame frame() {
        KioskFrame frame = new KioskFrame(
                new FrameTexts(
                        say("云溪区政务服务中心", "Yunxi District Government Service Hall"),
                        say("English", "中文"),
                        say("大字", "Large"),
                        say("对比", "Contrast"),
                        say("低位", "Lower"),
                        say("返回", "Back"),
                        say("首页", "Home"),
                        say("求助", "Help")),
                new FrameActions(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING));
        frame.setMotion(false);
        frame.setClock(say("6月12日 星期五  14:32", "Friday 12 June  14:32"));
        return frame;
    }

    private String say(String inChinese, String inEnglish) {
        return chinese ? inChinese : inEnglish;
    }

    private void steps(KioskFrame frame, int present) {
        frame.setProgress(
                chinese
                        ? List.of("选事项", "看指南", "读证件", "填表", "核对签名", "取号")
                        : List.of("Service", "Guide", "Identify", "Fill in", "Check", "Ticket"),
                present);
    }

    private void attract(KioskFrame frame) {
        frame.setCover(new AttractPanel(
                say("您好，请问要办什么?", "Hello. What can we do for you?"),
                say("您带身份证就可以开始", "Your ID card is all you need to begin"),
                List.of(
                        new AttractPanel.Offer(Pictogram.DOCUMENT, say("办理事项", "Apply")),
                        new AttractPanel.Offer(Pictogram.TICKET, say("取号排队", "Take a ticket")),
                        new AttractPanel.Offer(Pictogram.PRINTER, say("打印证明", "Print a certificate"))),
                say("触摸屏幕开始", "Touch the screen to begin"),
                NOTHING));
    }

    private void language(KioskFrame frame) {
        LanguageChoice choice = new LanguageChoice();
        choice.add("中文", "点这里用中文办理", NOTHING);
        choice.add("English", "Touch here to go on in English", NOTHING);
        frame.show(Screen.of(say("请选择语言", "Please choose your language"), choice));
    }

    private void services(KioskFrame frame) {
        ServiceCard closed = new ServiceCard(
                Pictogram.SHOP,
                say("个体工商户设立登记", "Register a sole trader"),
                say("领取营业执照", "For a business licence"),
                null,
                NOTHING);
        closed.setUnavailable(say("今天的号已发完", "No more tickets today"));
        VBox cards = column(
                32,
                new ServiceCard(
                        Pictogram.HOUSE,
                        say("居住证办理", "Residence permit"),
                        say("来本地居住满半年的人申领", "For people who have lived here for half a year"),
                        new Chip(Chip.Kind.INFORMATION, Pictogram.WINDOW, say("需到窗口", "Finishes at a window")),
                        NOTHING),
                new ServiceCard(
                        Pictogram.SHIELD,
                        say("个人参保证明打印", "Proof of social insurance"),
                        say("刷身份证，当场打印", "Read your card, printed at once"),
                        new Chip(Chip.Kind.SUCCESS, say("可在此办结", "Finishes here")),
                        NOTHING),
                closed);
        steps(frame, 0);
        frame.show(Screen.of(say("请选择要办的事", "Please choose what you need"), scrolling(cards)));
    }

    private void guide(KioskFrame frame) {
        InfoTable table = new InfoTable();
        table.add(Pictogram.CLOCK, say("多久", "Time"), say("15 天内", "Within 15 days"));
        table.add(Pictogram.COINS, say("费用", "Fee"), say("首次办理免费", "The first one is free"));
        table.add(Pictogram.WINDOW, say("在哪办完", "Finishes"), say("3–6 号窗口", "At windows 3 to 6"));
        VBox column = column(
                16,
                table,
                new MaterialRow(
                        Pictogram.ID_CARD,
                        say("居民身份证", "Resident ID card"),
                        say("原件，在本机读取", "The card itself, read here"),
                        MaterialRow.State.FETCHED,
                        say("本机读取", "Read here")),
                new MaterialRow(
                        Pictogram.DOCUMENT,
                        say("居住证申领表", "Application form"),
                        say("填完自动生成", "Made from what you fill in"),
                        MaterialRow.State.GENERATED,
                        say("自动生成", "Made here")),
                new MaterialRow(
                        Pictogram.HOUSE,
                        say("住所证明", "Proof of residence"),
                        say("租房合同或房产证，原件 1 份", "Lease or deed, 1 original"),
                        MaterialRow.State.MISSING,
                        say("请带到窗口", "Bring it")),
                new MaterialRow(
                        Pictogram.PEN,
                        say("无变更声明", "Statement of no change"),
                        null,
                        MaterialRow.State.COMMITTED,
                        say("承诺代替", "Your word counts")));
        steps(frame, 1);
        frame.show(Screen.of(say("居住证办理，请先看看要准备什么", "Residence permit: see what you need"), scrolling(column))
                .withMainAction(new PrimaryButton(say("开始办理", "Begin"), NOTHING))
                .withSecondAction(secondary(Pictogram.PRINTER, say("打印这张清单", "Print this list"))));
    }

    private void card(KioskFrame frame) {
        WaitingPanel panel = new WaitingPanel(new CardOnReaderPicture(READER));
        panel.setHappening(say("等待身份证", "Waiting for your ID card"));
        panel.setDetail(say("读卡区在屏幕右边，平放约 3 秒", "The reader is to the right; leave the card flat for about 3 seconds"));
        panel.setNotice(new Notice(
                Chip.Kind.WARNING, say("没有读到身份证，请平放、不要移动", "The card was not read. Lay it flat and do not move it")));
        steps(frame, 2);
        frame.setCountdown("45", 0.75);
        frame.show(Screen.of(say("请将身份证放在读卡区", "Place your ID card on the reader"), panel)
                .withSecondAction(secondary(Pictogram.QR_CODE, say("改用二维码", "Use a code instead"))));
    }

    private void code(KioskFrame frame) {
        WaitingPanel panel =
                new WaitingPanel(new CodeUnderScannerPicture(new DevicePlacement(DevicePlacement.Side.LEFT, 55)));
        panel.setHappening(say("等待二维码", "Waiting for your code"));
        panel.setDetail(say("请把手机屏幕对着左边的扫码窗", "Hold your phone's screen to the window on the left"));
        panel.setBusy(true);
        steps(frame, 2);
        frame.show(Screen.of(say("请出示预填二维码", "Show your prefill code"), panel)
                .withSecondAction(secondary(Pictogram.ID_CARD, say("改用身份证", "Use my card instead"))));
    }

    private void form(KioskFrame frame) {
        FieldRow name = new FieldRow(say("姓名", "Name"));
        name.setValue(say("王小明", "Wang Xiaoming"));
        name.setProvenance(new ProvenanceTag(Provenance.CARD, say("身份证", "ID card")));
        FieldRow number = new FieldRow(say("身份证号", "ID number"));
        number.setValue("1101**********002X");
        number.setProvenance(new ProvenanceTag(Provenance.CARD, say("身份证", "ID card")));
        FieldRow address = new FieldRow(say("现住址", "Present address"));
        address.setValue(say("云溪区长宁路 18 号 2 幢 501 室", "Room 501, Building 2, 18 Changning Road, Yunxi"));
        address.setProvenance(new ProvenanceTag(Provenance.CODE, say("扫码", "Your code")));
        address.setChange(say("改", "Change"), NOTHING);
        FieldRow since = new FieldRow(say("居住开始日期", "Living here since"));
        since.setMissing(say("请填写", "Please fill in"));
        since.setChange(say("填写", "Fill in"), NOTHING);
        FieldRow phone = new FieldRow(say("手机号码", "Mobile phone"));
        phone.setValue("1380013800");
        phone.setProvenance(new ProvenanceTag(Provenance.YOU, say("您填写", "You")));
        phone.setChange(say("改", "Change"), NOTHING);
        phone.setError(say("手机号码少了一位，请补成 11 位", "One digit is missing; a number has 11"));
        ConflictRow ground = new ConflictRow(
                say("户籍地址", "Registered address"), say("两处不一样，请点对的一个", "They differ. Touch the right one"));
        ground.addValue(
                say("清河县柳林镇 3 组", "Group 3, Liulin, Qinghe"),
                new ProvenanceTag(Provenance.CARD, say("身份证", "ID card")),
                NOTHING);
        ground.addValue(
                say("清河县柳林镇 5 组", "Group 5, Liulin, Qinghe"),
                new ProvenanceTag(Provenance.SHARED, say("共享数据", "Shared data")),
                NOTHING);
        ground.select(0);
        steps(frame, 3);
        PrimaryButton next = new PrimaryButton(say("下一步", "Next"), NOTHING);
        next.setUnavailable(say("还有 2 项要填", "2 answers are still needed"));
        frame.show(Screen.of(
                        say("请核对，填好空着的一项", "Check this and fill in what is missing"),
                        new ScrollColumn(
                                column(16, name, number, address, since, phone, ground),
                                say("往上看", "Up"),
                                say("往下看", "Down")))
                .withMainAction(next));
    }

    private void choices(KioskFrame frame) {
        ChoiceCard work =
                new ChoiceCard(say("在这里工作", "I work here"), say("有劳动合同或营业执照", "Contract or licence"), NOTHING);
        ChoiceCard live =
                new ChoiceCard(say("在这里租房或买房", "I rent or own a home"), say("有合同或房产证", "Lease or deed"), NOTHING);
        ChoiceCard study = new ChoiceCard(say("在这里上学", "I study here"), say("有学生证或学校证明", "Student card"), NOTHING);
        live.setSelected(true);
        steps(frame, 1);
        frame.show(Screen.of(say("您凭什么在这里居住?", "What is your ground for living here?"), column(24, work, live, study))
                .withHint(say("选一个就可以，以后可以改", "One is enough; you can change it later"))
                .withMainAction(new PrimaryButton(say("下一步", "Next"), NOTHING)));
    }

    private void preview(KioskFrame frame) {
        DocumentPreview preview = new DocumentPreview(new DocumentPreview.Texts(
                say("上一页", "Previous"),
                say("下一页", "Next"),
                say("放大", "Enlarge"),
                say("缩小", "Reduce"),
                (page, count) -> say("第 " + page + " 页，共 " + count + " 页", "Page " + page + " of " + count)));
        preview.setPages(List.of(page(), page()));
        steps(frame, 4);
        frame.show(Screen.of(say("请看一遍，没有错就签名", "Read it through; if it is right, sign"), preview)
                .withMainAction(new PrimaryButton(say("没有错，去签名", "It is right: sign"), NOTHING))
                .withSecondAction(secondary(Pictogram.PEN, say("有错，回去改", "Go back and change it"))));
    }

    private void printing(KioskFrame frame) {
        WaitingPanel panel = new WaitingPanel(new PaperTrayPicture(SLOT));
        panel.setHappening(say("正在打印第 1 页，共 2 页", "Printing page 1 of 2"));
        panel.setDetail(say("约 5 秒，纸从屏幕下方出来", "About 5 seconds; the paper comes out below the screen"));
        panel.setProgress(OptionalDouble.of(0.5));
        steps(frame, 5);
        frame.show(Screen.of(say("正在打印，请稍等", "Printing, please wait"), panel));
    }

    private void ticket(KioskFrame frame) {
        TicketCard card = new TicketCard(say("居住证办理 · 您的号", "Residence permit · your number"), "A015");
        card.addFact(say("前面", "Ahead"), say("6 人", "6 people"));
        card.addFact(say("大约等", "Wait"), say("12–20 分钟", "12–20 min"));
        card.addFact(say("窗口", "Windows"), say("3–6 号", "3 to 6"));
        card.setCode(code(), say("扫码看进度", "Follow by phone"));
        WaitingPanel slot = new WaitingPanel(new TicketSlotPicture(SLOT));
        slot.setHappening(say("请取走小票", "Please take your ticket"));
        steps(frame, 5);
        frame.setCountdown("20", 0.6);
        frame.show(Screen.of(say("办好了，请取走小票", "All done. Please take your ticket"), new TwoParts(card, slot))
                .withMainAction(new PrimaryButton(say("完成", "Finish"), NOTHING))
                .withSecondAction(secondary(Pictogram.REPEAT, say("再办一件", "Do something else"))));
    }

    private void trouble(KioskFrame frame) {
        TroublePanel panel = new TroublePanel(
                TroublePanel.Kind.WARNING,
                say("打印机没有纸了，您的申请已保存好", "The printer is out of paper. Your application is safe"));
        panel.setWhatToDo(
                say("请您这样做", "What to do now"),
                List.of(
                        say("用手机拍下屏幕上的号码 A015", "Photograph the number A015 on this screen"),
                        say("到大厅等叫号，3–6 号窗口", "Wait in the hall for windows 3 to 6")));
        panel.setStillWorks(
                say("这台机器还可以", "This terminal can still"),
                List.of(
                        say("读身份证、填表、取号", "Read cards, fill in forms, give numbers"),
                        say("用手机扫码下载申请表", "Give you the form by phone")));
        steps(frame, 5);
        frame.show(Screen.of(say("请拍下您的号码", "Please photograph your number"), scrolling(panel))
                .withMainAction(new PrimaryButton(say("我拍好了", "I have it"), NOTHING))
                .withSecondAction(secondary(Pictogram.PHONE, say("请工作人员来", "Call the staff"))));
    }

    private void timeout(KioskFrame frame) {
        form(frame);
        TimeoutSheet sheet = new TimeoutSheet(
                say("您还在吗?", "Are you still there?"),
                say(
                        "没有人触摸时，您填的内容会清除，保护您的隐私",
                        "If nobody touches the screen, all that you typed is wiped to protect you"),
                say("我还在，继续", "Yes, go on"),
                NOTHING,
                say("结束并清除", "Finish and wipe"),
                NOTHING);
        sheet.setRemaining("15", 0.5);
        frame.setOverlay(sheet);
    }

    private void busy(KioskFrame frame) {
        choices(frame);
        PrimaryButton next = new PrimaryButton(say("下一步", "Next"), NOTHING);
        next.setBusy(say("正在保存", "Saving"));
        SecondaryButton second = secondary(Pictogram.PRINTER, say("打印这张清单", "Print this list"));
        second.setUnavailable(say("打印机没有纸", "The printer has no paper"));
        TroublePanel panel = new TroublePanel(
                TroublePanel.Kind.DANGER, say("扫码器没有连接，请改用身份证", "The scanner is away. Please use your card"));
        frame.show(Screen.of(say("正在保存您填的内容", "Saving what you filled in"), panel)
                .withMainAction(next)
                .withSecondAction(second));
    }

    private ScrollColumn scrolling(Region content) {
        return new ScrollColumn(content, say("往上看", "Up"), say("往下看", "Down"));
    }

    private static SecondaryButton secondary(Pictogram pictogram, String name) {
        SecondaryButton button = new SecondaryButton(name, NOTHING);
        button.setPictogram(pictogram);
        return button;
    }

    private static VBox column(double spacing, Region... parts) {
        return new VBox(spacing, parts);
    }

    private static Image page() {
        int width = 620;
        int height = 877;
        WritableImage page = new WritableImage(width, height);
        List<int[]> lines = new ArrayList<>();
        lines.add(new int[] {180, 80, 260, 28});
        for (int y = 160; y < 760; y += 44) {
            lines.add(new int[] {70, y, y % 3 == 0 ? 320 : 470, 12});
        }
        fill(page, 0, 0, width, height, Color.WHITE);
        for (int[] line : lines) {
            fill(page, line[0], line[1], line[2], line[3], Color.gray(0.55));
        }
        return page;
    }

    private static void fill(WritableImage image, int x, int y, int width, int height, Color color) {
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                image.getPixelWriter().setColor(column, row, color);
            }
        }
    }

    /** Looks like a code; says nothing. */
    private static Image code() {
        Random random = new Random(7);
        boolean[][] modules = new boolean[25][25];
        for (boolean[] row : modules) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextBoolean();
            }
        }
        return QrCode.image(modules, 224);
    }
}
