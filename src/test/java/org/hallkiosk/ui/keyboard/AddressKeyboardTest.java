package org.hallkiosk.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;

import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.service.Divisions;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.FxToolkit;
import org.junit.jupiter.api.Test;

/** An address as it is chosen by finger from the divisions that are shipped. */
class AddressKeyboardTest {
    private static final DivisionPicker.Words WORDS =
            new DivisionPicker.Words(Language.ZH_CN, "全国", "上一页", "下一页", "写门牌号");

    private final Divisions divisions = Applicant.shipped().catalogue().divisions();
    private final Written line = new Written();
    private AddressKeyboard cards = opened("");

    private static final class Written implements AddressKeyboard.Line {
        private String text = "";

        @Override
        public String text() {
            return text;
        }

        @Override
        public void replace(String address) {
            text = address;
        }
    }

    @Test
    void newAddressBeginsWithTheDistrictsOfThisCityAndEndsWithKeys() {
        tap("朝阳区");
        assertThat(line.text()).isEqualTo("北京市朝阳区");
        tap("建外街道");
        tap("永安里社区");

        assertThat(line.text()).isEqualTo("北京市朝阳区建外街道永安里社区");
        assertThat(onFxThread(cards::isWriting)).isTrue();
    }

    @Test
    void whoWasRegisteredFarAwayGoesByTheProvinces() {
        tap("全国");
        turnTo("吉林省");
        tap("吉林省");
        tap("长春市");
        turnTo("宽城区");
        tap("宽城区");
        turnTo("米沙子镇");
        tap("米沙子镇");
        turnTo("太平村");
        tap("太平村");

        assertThat(line.text()).isEqualTo("吉林省长春市宽城区米沙子镇太平村");
    }

    @Test
    void whereNoMoreIsKnownTheRestIsWritten() {
        tap("丰台区");

        assertThat(line.text()).isEqualTo("北京市丰台区");
        assertThat(onFxThread(cards::isWriting)).isTrue();
    }

    @Test
    void knownAddressIsWrittenOnAndKeepsItsNumberInAnotherDistrict() {
        cards = opened("北京市朝阳区建国路示例公寓7号楼1203室");
        assertThat(onFxThread(cards::isWriting)).isTrue();

        FxToolkit.runOnFxThread(cards::chooseAgain);
        layOut();
        tap("海淀区");

        assertThat(line.text()).isEqualTo("北京市海淀区建国路示例公寓7号楼1203室");
    }

    @Test
    void unknownAddressStaysAsItIsUntilSomethingIsChosen() {
        cards = opened("样本市样本区样本路1号");

        assertThat(onFxThread(cards::isWriting)).isTrue();
        assertThat(line.text()).isEqualTo("样本市样本区样本路1号");
        FxToolkit.runOnFxThread(cards::chooseAgain);
        layOut();
        tap("写门牌号");
        assertThat(line.text()).isEqualTo("样本市样本区样本路1号");
    }

    @Test
    void aStepOfTheWayLeadsBackToIt() {
        tap("朝阳区");
        tap("建外街道");
        tap("北京市");
        tap("海淀区");

        assertThat(line.text()).isEqualTo("北京市海淀区");
    }

    private AddressKeyboard opened(String address) {
        line.replace(address);
        return onFxThread(() -> {
            OnScreenKeyboard keys = new OnScreenKeyboard(
                    new KeyboardModel(PinyinDictionary::empty), KeyboardSamples.texts(Language.ZH_CN));
            AddressKeyboard made = new AddressKeyboard(divisions, line, WORDS, keys);
            new Scene(made, 1080, 760);
            made.applyCss();
            made.layout();
            return made;
        });
    }

    private void layOut() {
        FxToolkit.runOnFxThread(() -> {
            cards.applyCss();
            cards.layout();
        });
    }

    private void turnTo(String name) {
        while (!shown().contains(name)) {
            tap("下一页");
        }
    }

    private List<String> shown() {
        return onFxThread(() -> cards.lookupAll(".keyboard-key").stream()
                .map(node -> ((Button) node).getText())
                .toList());
    }

    private void tap(String name) {
        FxToolkit.runOnFxThread(() -> {
            Button key = cards.lookupAll(".keyboard-key").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.isVisible() && !button.isDisabled())
                    .filter(button -> Objects.equals(button.getText(), name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not on the screen"));
            key.fire();
        });
        layOut();
    }
}
