package org.hallkiosk.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.hallkiosk.ui.FxToolkit;
import org.junit.jupiter.api.Test;

class EmailLineTest {
    private final EmailLine line =
            FxToolkit.onFxThread(() -> new EmailLine(new TypedLine("", 60, text -> {}, text -> {})));

    @Test
    void anEndTakesThePlaceOfOneThatWasBegun() {
        type("w", "a", "n", "g", "@", "1", "@qq.com");
        assertThat(line.text()).isEqualTo("wang@qq.com");
        type("@163.com");
        assertThat(line.text()).isEqualTo("wang@163.com");
    }

    @Test
    void anEndWithoutItsSignIsAdded() {
        type("w", "@", "mail", ".com", ".cn");
        assertThat(line.text()).isEqualTo("w@mail.com.cn");
    }

    private void type(String... keys) {
        FxToolkit.runOnFxThread(() -> {
            for (String key : keys) {
                line.insert(key);
            }
        });
    }
}
