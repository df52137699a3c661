package org.hallkiosk.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;
import static org.hallkiosk.ui.FxToolkit.picture;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.FxToolkit;
import org.junit.jupiter.api.Test;

class ScrollColumnTest {
    private final VBox rows = onFxThread(() -> new VBox(new Label("几处写得不一样"), tall()));
    private final StackPane root = onFxThread(() -> new StackPane(new ScrollColumn(rows, "往上", "往下")));

    @Test
    void rowsThatChangedAreInTheNextPicture() throws Exception {
        Path before = picture(root, 600, 400, "scroll-column/before");
        byte[] undecided = Files.readAllBytes(before);

        FxToolkit.runOnFxThread(() -> rows.getChildren().setAll(new Label("已选好"), tall()));
        picture(root, 600, 400, "scroll-column/changed");
        FxToolkit.runOnFxThread(() -> rows.getChildren().setAll(new Label("几处写得不一样"), tall()));
        byte[] again = Files.readAllBytes(picture(root, 600, 400, "scroll-column/again"));

        assertThat(Files.readAllBytes(Path.of("target/pictures/scroll-column/changed.png")))
                .isNotEqualTo(undecided);
        assertThat(again).isEqualTo(undecided);
    }

    @Test
    void contentIsDrawnStraightOntoTheScreen() {
        picture(root, 600, 400, "scroll-column/straight");
        Node viewport = onFxThread(() -> root.lookup(".viewport"));
        assertThat(viewport.isCache()).isFalse();
    }

    private static Region tall() {
        Region tall = new Region();
        tall.setMinHeight(900);
        return tall;
    }
}
