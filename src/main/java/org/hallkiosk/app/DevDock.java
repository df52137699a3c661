package org.hallkiosk.app;

import java.util.Locale;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.SpecimenCard;
import org.hallkiosk.simulator.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * A window beside the demo: lays specimen cards on the reader, shows codes to the scanner, breaks and mends devices.
 * JavaFX thread only; what takes wire time is done elsewhere.
 */
final class DevDock {
    private static final double WIDTH = 460;

    private final SimulatedHardware hardware;
    private final Speech speech;

    private DevDock(SimulatedHardware hardware, Speech speech) {
        this.hardware = hardware;
        this.speech = speech;
    }

    /** Nothing to open where no device is simulated. */
    static void open(@Nullable SimulatedHardware hardware, Speech speech, Runnable onClose) {
        if (hardware == null) {
            return;
        }
        Stage stage = new Stage();
        stage.setTitle(new DevDock(hardware, speech).say("dock.title"));
        ScrollPane pane = new ScrollPane(new DevDock(hardware, speech).content());
        pane.setFitToWidth(true);
        stage.setScene(new Scene(pane, WIDTH, 900));
        stage.setAlwaysOnTop(true);
        stage.setX(0);
        stage.setY(0);
        stage.setOnHidden(hidden -> onClose.run());
        stage.show();
    }

    private VBox content() {
        VBox column = new VBox(10);
        column.setPadding(new Insets(16));
        column.getChildren().add(heading("dock.cards"));
        for (SpecimenCard card : hardware.cards().all()) {
            column.getChildren()
                    .add(button(
                            card.number() + "  " + card.about().in(speech.language()),
                            () -> hardware.placeCard(card.number())));
        }
        column.getChildren().add(button(say("dock.lift"), hardware::liftCard));
        column.getChildren().add(heading("dock.codes"));
        column.getChildren().add(button(say("dock.prefill"), () -> hardware.showCode("prefill 1 residence-permit")));
        column.getChildren()
                .add(button(say("dock.expired"), () -> hardware.showCode("prefill 1 residence-permit expired")));
        TextField code = new TextField("https://example.org/some-other-code");
        column.getChildren().addAll(code, button(say("dock.show"), () -> hardware.showCode(code.getText())));
        hardware.devices().forEach((id, device) -> {
            column.getChildren().add(new Label(id + "  " + device.port()));
            column.getChildren().add(troubles(device));
        });
        return column;
    }

    private FlowPane troubles(SimulatedDevice device) {
        FlowPane boxes = new FlowPane(12, 6);
        for (Trouble trouble : Trouble.values()) {
            if (device.possibleTroubles().contains(trouble)) {
                CheckBox box = new CheckBox(say("dock.trouble."
                        + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-')));
                box.setOnAction(event -> {
                    boolean broken = box.isSelected();
                    away(() -> device.set(trouble, broken));
                });
                boxes.getChildren().add(box);
            }
        }
        return boxes;
    }

    private Label heading(String key) {
        Label label = new Label(say(key));
        label.setStyle("-fx-font-weight: bold");
        return label;
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(name);
        button.setMaxWidth(Double.MAX_VALUE);
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
