package org.hallkiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
    private final Divisions divisions = new Divisions(
            Stream.of(
                            "110000 北京市",
                            "110105 朝阳区",
                            "110105001 建外街道",
                            "110105001026 永安里社区",
                            "110105001034 永安里东社区",
                            "220000 吉林省",
                            "220100 长春市",
                            "220104 朝阳区",
                            "220182 榆树市",
                            "810000 香港特别行政区")
                    .map(line -> new Division(line.substring(0, line.indexOf(' ')), name(line)))
                    .toList(),
            Optional.of("110000"));

    @ParameterizedTest
    @CsvSource({
        "北京市朝阳区建外街道永安里社区8号楼, 北京市朝阳区建外街道永安里社区, 8号楼",
        "北京市朝阳区建外街道永安里东社区8号楼, 北京市朝阳区建外街道永安里东社区, 8号楼",
        "北京市朝阳区建国路示例公寓7号楼, 北京市朝阳区, 建国路示例公寓7号楼",
        "吉林省长春市朝阳区样本路1号, 吉林省长春市朝阳区, 样本路1号",
        "吉林省榆树市样本路1号, 吉林省长春市榆树市, 样本路1号",
        "朝阳区建国路1号, 北京市朝阳区, 建国路1号",
        "样本市样本区样本路1号, '', 样本市样本区样本路1号",
        "北京市, 北京市, ''",
        "'', '', ''"
    })
    void addressIsUnderstoodAsFarAsItsDivisionsAreKnown(String address, String path, String rest) {
        Divisions.Understood understood = divisions.understand(address);

        assertThat(Divisions.written(understood.path())).isEqualTo(path);
        assertThat(understood.rest()).isEqualTo(rest);
    }

    @Test
    void eachLiesInTheNearestThatItsCodeNames() {
        assertThat(names(divisions.within(List.of()))).containsExactly("北京市", "吉林省", "香港特别行政区");
        assertThat(names(divisions.within(divisions.start()))).containsExactly("朝阳区");
        List<Division> province = divisions.understand("吉林省").path();
        assertThat(names(divisions.within(province))).containsExactly("长春市");
        assertThat(names(divisions.within(divisions.understand("吉林省长春市").path())))
                .containsExactly("朝阳区", "榆树市");
        assertThat(divisions.within(divisions.understand("北京市朝阳区建外街道永安里社区").path()))
                .isEmpty();
    }

    @Test
    void hallWithoutDivisionsLeavesAnAddressWhole() {
        assertThat(Divisions.none().isEmpty()).isTrue();
        assertThat(Divisions.none().understand("北京市朝阳区").rest()).isEqualTo("北京市朝阳区");
    }

    private static List<String> names(List<Division> divisions) {
        return divisions.stream().map(division -> division.name().chinese()).toList();
    }

    private static LocalizedText name(String line) {
        String name = line.substring(line.indexOf(' ') + 1);
        return new LocalizedText(name, name);
    }
}
