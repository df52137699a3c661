package org.hallkiosk.ui;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.MouseEvent;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.FormQuestions;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Texts;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.component.TimeoutSheet;
import org.hallkiosk.ui.frame.FrameActions;
import org.hallkiosk.ui.frame.FrameTexts;
import org.hallkiosk.ui.frame.KioskFrame;
import org.hallkiosk.ui.screen.Phrases;
import org.hallkiosk.ui.screen.Places;
import org.hallkiosk.ui.screen.ScreenContext;
import org.hallkiosk.ui.screen.StepView;
import org.hallkiosk.ui.screen.StepViews;
import org.hallkiosk.ui.voice.Ears;
import org.hallkiosk.voice.Voice;
import org.hallkiosk.voice.VoiceSettings;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's screen: shows a journey's state, and tells what is touched. Knows nothing of devices or of how a
 * journey goes on. JavaFX thread only.
 */
public final class KioskView {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** In seconds: a member of staff who is called away leaves nobody's data standing there for ever. */
    private static final int LONGEST_HELP = 900;

    /** In seconds: as often a card that lies there is spoken of. */
    private static final int REMIND_EVERY = 10;

    /**
     * What the screen is made from.
     *
     * @param scannerPictures what the code scanner sees, where it is a camera
     * @param platform whether cases can be followed
     * @param wide the shape of the screen, until it is laid out
     * @param warningSeconds how long the time-out warning stands
     * @param farewellSeconds how long the last screen stays
     */
    public record Setting(
            Texts texts,
            Catalogue catalogue,
            LocalizedText hall,
            Places places,
            LivePictures scannerPictures,
            boolean platform,
            boolean wide,
            int warningSeconds,
            int farewellSeconds,
            Consumer<JourneyEvent> tell,
            ScreenContext.PagePictures pages,
            Supplier<PinyinDictionary> pinyin) {

        Setting offering(Catalogue other, Texts words) {
            return new Setting(
                    words,
                    other,
                    hall,
                    places,
                    scannerPictures,
                    platform,
                    wide,
                    warningSeconds,
                    farewellSeconds,
                    tell,
                    pages,
                    pinyin);
        }

        /** Without a platform. */
        public Setting(
                Texts texts,
                Catalogue catalogue,
                LocalizedText hall,
                Places places,
                LivePictures scannerPictures,
                boolean wide,
                int warningSeconds,
                int farewellSeconds,
                Consumer<JourneyEvent> tell,
                ScreenContext.PagePictures pages,
                Supplier<PinyinDictionary> pinyin) {
            this(
                    texts,
                    catalogue,
                    hall,
                    places,
                    scannerPictures,
                    false,
                    wide,
                    warningSeconds,
                    farewellSeconds,
                    tell,
                    pages,
                    pinyin);
        }
    }

    private record Drawn(Step step, Language language, DisplayMode mode, boolean wide) {}

    private Setting setting;
    private FactDisplay display;
    private final KioskFrame frame;
    private @Nullable JourneyState state;
    private @Nullable Drawn drawn;
    private @Nullable StepView view;
    private @Nullable TimeoutSheet timeout;
    private boolean helping;
    /** The sessions in which staff was called, and in which staff helps; empty for none. */
    private String calledIn = "";

    private String helpedIn = "";
    private String promisedIn = "";
    private int reminded = -1;
    private int helpedTicks;
    /** How often the pages of the screen that is up were turned, forth or back. */
    private int turns;

    private @Nullable Ears ears;

    public KioskView(Setting setting, Language first) {
        this.setting = setting;
        this.display = new FactDisplay(setting.catalogue().facts());
        this.frame = new KioskFrame(
                texts(new Phrases(setting.texts(), first)),
                new FrameActions(
                        this::otherLanguage,
                        () -> tell(new JourneyEvent.ElderModeSwitched(!mode().elder())),
                        () -> tell(new JourneyEvent.ContrastSwitched(!mode().contrast())),
                        () -> tell(new JourneyEvent.LowModeSwitched(!mode().low())),
                        this::goBack,
                        () -> tell(new JourneyEvent.Home()),
                        this::help));
        frame.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            // The sheet's own buttons say what a touch on it means.
            if (timeout == null) {
                tell(new JourneyEvent.StillHere());
            }
        });
        showClock();
    }

    /** The root of the scene. */
    public KioskFrame frame() {
        return frame;
    }

    /** The name of the screen that is up, as a journey script knows it. */
    public String screenName() {
        return state == null ? "" : StepViews.name(state.step());
    }

    /** Whether a touch would count now: not while one screen gives way to the next, nor as the echo of a touch. */
    public boolean takesTouches() {
        return frame.taps().wouldAccept();
    }

    /** The state that is shown. */
    public @Nullable JourneyState state() {
        return state;
    }

    public void showClock() {
        String time = LocalTime.now(ZoneId.systemDefault()).format(CLOCK);
        JourneyState now = state;
        if (now == null || !now.sessionId().equals(helpedIn)) {
            frame.setClock(time);
            return;
        }
        frame.setClock(new Phrases(setting.texts(), now.language()).get("help.here-clock", Map.of("time", time)));
        helpedTicks++;
        if (helpedTicks < LONGEST_HELP) {
            tell(new JourneyEvent.StillHere());
        }
    }

    /** Shows other services, and says other words, from the next state on. */
    public void offer(Catalogue catalogue, Texts texts) {
        setting = setting.offering(catalogue, texts);
        display = new FactDisplay(catalogue.facts());
        drawn = null;
    }

    /** Gives the services behind a first screen that shows none of them; nothing is drawn anew. */
    public void bring(Catalogue catalogue) {
        setting = setting.offering(catalogue, setting.texts());
        display = new FactDisplay(catalogue.facts());
    }

    /** Says the screens too, from the one that is up. */
    public void speakWith(Voice voice, VoiceSettings how) {
        ears = new Ears(
                frame,
                voice,
                how,
                new Ears.Hands(this::goBack, this::help, () -> tell(new JourneyEvent.StillHere())),
                this::look);
    }

    private Optional<Ears.Look> look() {
        return Optional.ofNullable(state)
                .map(now -> new Ears.Look(
                        now,
                        screenName(),
                        turns,
                        new Phrases(setting.texts(), now.language()),
                        setting.catalogue().facts(),
                        display));
    }

    private void listen() {
        if (ears != null) {
            ears.lookAgain();
        }
    }

    /** Shows this state; changes only what is different. */
    public void show(JourneyState next) {
        state = next;
        boolean wide = frame.getWidth() > 0 ? frame.getWidth() > frame.getHeight() : setting.wide();
        Drawn wanted = new Drawn(next.step(), next.language(), next.mode(), wide);
        StepView present = view;
        if (present != null && wanted.equals(drawn)) {
            present.follow(next);
            frame.setHeadline(present.headline());
        } else {
            draw(next, wanted);
        }
        count(next);
        promise(next);
        listen();
    }

    private void draw(JourneyState next, Drawn wanted) {
        StepView former = view;
        Step before = drawn == null ? next.step() : drawn.step();
        boolean same = drawn != null && drawn.step().equals(wanted.step());
        double scrolled = same ? frame.scrolled() : 0;
        drawn = wanted;
        Phrases phrases = new Phrases(setting.texts(), next.language());
        StepView built = StepViews.of(
                next,
                new ScreenContext(
                        phrases,
                        setting.catalogue(),
                        display,
                        setting.places(),
                        setting.scannerPictures(),
                        setting.platform(),
                        wanted.wide(),
                        this::turned,
                        this::tell,
                        setting.pages(),
                        setting.pinyin()));
        if (former != null) {
            if (same) {
                built.goOnFrom(former);
            } else {
                built.comeFrom(before);
            }
            former.leave();
        }
        view = built;
        timeout = null;
        frame.setTexts(texts(phrases, back(next)));
        frame.setElder(next.mode().elder());
        frame.setContrast(next.mode().contrast());
        frame.setLow(next.mode().low());
        progress(next, phrases);
        frame.setBackVisible(mayGoBack(next.step()));
        frame.setHomeVisible(!(next.step() instanceof Step.Finishing
                || next.step() instanceof Step.TakeCard
                || next.step() instanceof Step.Attract));
        frame.show(built.screen());
        frame.setHeadline(built.headline());
        frame.setKeyboard(built.keyboard());
        frame.setCover(built.cover());
        if (same) {
            frame.scrollTo(scrolled);
            if (helping) {
                help();
            }
        } else {
            helping = false;
        }
    }

    /** Within the screen where it has something before what is up. */
    private void goBack() {
        StepView present = view;
        if (present != null && present.goBack()) {
            turned();
        } else {
            tell(new JourneyEvent.Back());
        }
    }

    /** Another page is up: it is said like another screen, and no tap that was meant for the last one counts. */
    private void turned() {
        turns++;
        frame.taps().changed();
        listen();
    }

    private static boolean mayGoBack(Step step) {
        return !(step instanceof Step.Finishing
                || step instanceof Step.Farewell
                || step instanceof Step.TakeCard
                || step instanceof Step.Attract);
    }

    /** Staff answered the call: whoever called is told, once, over whatever is up. */
    private void promise(JourneyState next) {
        String session = next.sessionId();
        if (next.around().helpComes() && session.equals(calledIn) && !session.equals(promisedIn)) {
            promisedIn = session;
            help();
        }
    }

    /** By sight, by sound, and by voice where it is on. */
    private void remind(int seconds) {
        if (seconds % REMIND_EVERY == 0 && seconds != reminded) {
            reminded = seconds;
            Chime.warn();
            if (ears != null) {
                ears.sayAgain();
            }
        }
    }

    private void count(JourneyState next) {
        if (next.step() instanceof Step.TakeCard) {
            frame.setCountdown(null, 0);
            next.secondsLeft().ifPresent(this::remind);
            return;
        }
        if (next.step().isLast() && next.secondsLeft().isPresent()) {
            int seconds = next.secondsLeft().getAsInt();
            frame.setCountdown(Integer.toString(seconds), (double) seconds / setting.farewellSeconds());
            return;
        }
        frame.setCountdown(null, 0);
        if (next.secondsLeft().isEmpty()) {
            if (timeout != null) {
                timeout = null;
                frame.setOverlay(null);
            }
            return;
        }
        int seconds = next.secondsLeft().getAsInt();
        TimeoutSheet sheet = timeout;
        if (sheet == null) {
            Phrases phrases = new Phrases(setting.texts(), next.language());
            sheet = new TimeoutSheet(
                    phrases.get("timeout.title"),
                    phrases.get("timeout.line"),
                    phrases.get("timeout.still"),
                    () -> tell(new JourneyEvent.StillHere()),
                    phrases.get("timeout.leave"),
                    () -> tell(new JourneyEvent.Home()));
            timeout = sheet;
            frame.setOverlay(sheet);
            Chime.warn();
        }
        sheet.setRemaining(Integer.toString(seconds), (double) seconds / setting.warningSeconds());
    }

    private void progress(JourneyState next, Phrases phrases) {
        int present = ProgressPlace.of(next);
        if (present < 0) {
            frame.hideProgress();
            return;
        }
        List<String> names = new ArrayList<>();
        for (String name : ProgressPlace.names(next.service().map(KioskView::shape))) {
            names.add(phrases.get("progress." + name));
        }
        frame.setProgress(names, present);
    }

    private static ProgressPlace.Shape shape(ServiceItem item) {
        return new ProgressPlace.Shape(!item.form().isEmpty(), item.signature().isPresent());
    }

    /** Between questions it says that it leads to the one before. */
    private String back(JourneyState next) {
        return next.step() instanceof Step.AskField asked
                        && next.mode().elder()
                        && new FormQuestions(setting.catalogue())
                                .before(next, asked)
                                .isPresent()
                ? "question.previous"
                : "frame.back";
    }

    private FrameTexts texts(Phrases phrases) {
        return texts(phrases, "frame.back");
    }

    private FrameTexts texts(Phrases phrases, String back) {
        return new FrameTexts(
                phrases.of(setting.hall()),
                phrases.get("frame.language"),
                phrases.get("frame.elder"),
                phrases.get("frame.contrast"),
                phrases.get("frame.low"),
                phrases.get(back),
                phrases.get("frame.home"),
                phrases.get("frame.help"));
    }

    private DisplayMode mode() {
        return state == null ? DisplayMode.USUAL : state.mode();
    }

    private void otherLanguage() {
        if (state != null) {
            // On the language screen itself the button changes the words and does not choose yet.
            tell(new JourneyEvent.LanguageSwitched(state.language().other()));
        }
    }

    private void help() {
        JourneyState now = state;
        if (now == null) {
            return;
        }
        helping = true;
        String session = now.sessionId();
        frame.setOverlay(new HelpSheet(
                new Phrases(setting.texts(), now.language()),
                helpStage(session),
                new HelpSheet.Actions(
                        () -> callFor(session), begins -> staff(session, begins), soundOf(ears), this::helped)));
        listen();
    }

    private HelpSheet.Stage helpStage(String session) {
        if (session.equals(helpedIn)) {
            return HelpSheet.Stage.HERE;
        }
        if (!session.equals(calledIn)) {
            return HelpSheet.Stage.NOT_CALLED;
        }
        return session.equals(promisedIn) ? HelpSheet.Stage.COMING : HelpSheet.Stage.CALLED;
    }

    private @Nullable Runnable soundOf(@Nullable Ears speaking) {
        return speaking == null
                ? null
                : () -> {
                    helping = false;
                    speaking.open();
                };
    }

    private void callFor(String session) {
        calledIn = session;
        promisedIn = "";
        tell(new JourneyEvent.HelpCalled());
        help();
    }

    /** Who is helped must not be wiped away while somebody explains. */
    private void staff(String session, boolean begins) {
        helpedIn = begins ? session : "";
        calledIn = "";
        helpedTicks = 0;
        tell(new JourneyEvent.StaffHelping(begins));
        helped();
        showClock();
    }

    private void helped() {
        helping = false;
        frame.setOverlay(null);
        listen();
    }

    private void tell(JourneyEvent event) {
        setting.tell().accept(event);
    }
}
