package org.hallkiosk.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.simulator.LaidPaper;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.SpecimenCard;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.supervisor.Supervisor;

/**
 * The hands of a demo: lays specimen cards on the reader, shows codes to the scanner, breaks and mends devices, and says
 * what the kiosk makes of each device. JavaFX thread only; what takes wire time is done elsewhere.
 */
final class DevDock extends BorderPane {
    private static final double COLUMN = 320;

    private final SimulatedHardware hardware;
    private final Supervisor supervisor;
    private final Speech speech;
    private final Map<String, Label> conditions = new HashMap<>();
    private final Button fold = new Button();
    private final List<VBox> sections;
    private final ScrollPane pane = new ScrollPane();
    private boolean below;

    /** @param quit told once somebody wants the demo to end */
    DevDock(SimulatedHardware hardware, Supervisor supervisor, Speech speech, Runnable quit) {
        this.hardware = hardware;
        this.supervisor = supervisor;
        this.speech = speech;
        this.sections = hardware.hasDocumentCamera()
                ? List.of(cards(), papers(), codes(), devices())
                : List.of(cards(), codes(), devices());
        getStyleClass().add("dev-dock");
        fold.setText(say("dock.fold"));
        fold.getStyleClass().setAll("dock-fold");
        fold.setFocusTraversable(false);
        Button leave = new Button(say("dock.quit"));
        leave.getStyleClass().setAll("dock-fold");
        leave.setFocusTraversable(false);
        leave.setOnAction(event -> quit.run());
        Label title = new Label(say("dock.title"));
        title.getStyleClass().add("dock-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, between, fold, leave);
        head.getStyleClass().add("dock-head");
        setTop(head);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(pane);
        arrange();
        supervisor.listen(change -> Platform.runLater(this::showConditions));
        showConditions();
    }

    void whenFolded(Runnable action) {
        fold.setOnAction(event -> action.run());
    }

    /** Its parts stand beside each other where it lies below the kiosk, else below each other. */
    void setBelow(boolean isBelow) {
        if (isBelow != below) {
            below = isBelow;
            arrange();
        }
    }

    private void arrange() {
        Pane body = below ? new HBox() : new VBox();
        for (VBox section : sections) {
            HBox.setHgrow(section, Priority.ALWAYS);
            section.setPrefWidth(below ? COLUMN : USE_COMPUTED_SIZE);
            body.getChildren().add(section);
        }
        body.getStyleClass().add("dock-body");
        pane.setContent(body);
    }

    private VBox cards() {
        VBox section = section("dock.cards");
        for (SpecimenCard card : hardware.cards().all()) {
            Label name = new Label(card.number() + "  " + card.card().name());
            name.getStyleClass().add("dock-strong");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label about = new Label(card.about().in(speech.language()));
            about.getStyleClass().add("dock-quiet");
            Button lay = button("", () -> hardware.placeCard(card.number()));
            HBox words = new HBox(name, about);
            words.getStyleClass().add("dock-words");
            lay.setGraphic(words);
            section.getChildren().add(lay);
        }
        section.getChildren().add(button(say("dock.lift"), hardware::liftCard));
        return section;
    }

    private VBox papers() {
        VBox section = section("dock.papers");
        FlowPane ways = new FlowPane();
        ways.getStyleClass().add("dock-troubles");
        for (LaidPaper paper : LaidPaper.values()) {
            Button lay = button(say("dock.paper." + paper.word()), () -> hardware.layPaper(paper.word()));
            lay.setMaxWidth(USE_PREF_SIZE);
            ways.getChildren().add(lay);
        }
        section.getChildren().addAll(ways, button(say("dock.take-paper"), hardware::takePaper));
        return section;
    }

    private VBox codes() {
        VBox section = section("dock.codes");
        TextField code = new TextField("https://example.org/some-other-code");
        Button show = button(say("dock.show"), () -> hardware.showCode(code.getText()));
        show.setMaxWidth(USE_PREF_SIZE);
        show.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(code, Priority.ALWAYS);
        HBox other = new HBox(code, show);
        other.getStyleClass().add("dock-row");
        section.getChildren()
                .addAll(
                        button(say("dock.prefill"), () -> hardware.showCode("prefill 1 residence-permit")),
                        button(say("dock.expired"), () -> hardware.showCode("prefill 1 residence-permit expired")),
                        other);
        return section;
    }

    private VBox devices() {
        VBox section = section("dock.devices");
        hardware.devices().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(java.util.Comparator.comparing(SimulatedDevice::kind)))
                .forEach(device -> section.getChildren().add(device(device.getKey(), device.getValue())));
        return section;
    }

    private VBox device(String id, SimulatedDevice device) {
        Label name = new Label(say("dock.device." + device.kind().folder()));
        name.getStyleClass().add("dock-strong");
        Label condition = new Label();
        condition.setWrapText(true);
        conditions.put(id, condition);
        FlowPane troubles = new FlowPane();
        troubles.getStyleClass().add("dock-troubles");
        for (Trouble trouble : Trouble.values()) {
            if (device.possibleTroubles().contains(trouble)) {
                troubles.getChildren().add(trouble(device, trouble));
            }
        }
        HBox head = new HBox(name, condition);
        head.getStyleClass().add("dock-words");
        VBox box = new VBox(head, troubles);
        box.getStyleClass().add("dock-device");
        return box;
    }

    private ToggleButton trouble(SimulatedDevice device, Trouble trouble) {
        ToggleButton toggle = new ToggleButton(
                say("dock.trouble." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        toggle.getStyleClass().setAll("dock-trouble");
        toggle.setFocusTraversable(false);
        toggle.setSelected(device.troubles().contains(trouble));
        toggle.setOnAction(event -> {
            boolean broken = toggle.isSelected();
            away(() -> device.set(trouble, broken));
        });
        return toggle;
    }

    /** What the kiosk knows of each device, which is later than what was done to it. */
    private void showConditions() {
        supervisor.statuses().forEach((id, status) -> {
            Label label = conditions.get(id);
            if (label != null) {
                label.setText(words(status));
                label.getStyleClass()
                        .setAll(
                                "label",
                                status.condition().canServe()
                                                && status.reasons().isEmpty()
                                        ? "dock-fine"
                                        : "dock-wrong");
            }
        });
    }

    private String words(DeviceStatus status) {
        if (status.reasons().isEmpty()) {
            return say("devices.value.condition." + status.condition().name().toLowerCase(Locale.ROOT));
        }
        return status.reasons().stream()
                .sorted()
                .map(reason -> say("devices.value.reason." + reason.keyword()))
                .collect(Collectors.joining(say("notice.comma")));
    }

    private VBox section(String key) {
        Label heading = new Label(say(key));
        heading.getStyleClass().add("dock-heading");
        VBox section = new VBox(heading);
        section.getStyleClass().add("dock-section");
        return section;
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(name);
        button.getStyleClass().setAll("dock-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> away(action));
        return button;
    }

    private static void away(Runnable action) {
        Thread.ofPlatform().daemon().name("dock").start(action);
    }

    private String say(String key) {
        return speech.texts().get(speech.language(), key, Map.of());
    }
}
