package org.hallkiosk.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Invented people; the ID number is the standard's specimen. */
final class Specimens {
    static final Path TEMPLATES = Path.of("kiosk-config", "documents");

    private Specimens() {}

    static Map<String, String> inChinese() {
        Map<String, String> values = new HashMap<>();
        values.put("person.name", "王小明");
        values.put("person.sex", "男");
        values.put("person.nation", "汉族");
        values.put("person.birthDate", "1949年12月31日");
        values.put("person.idNumber", "11010519491231002X");
        values.put("person.householdAddress", "河北省石家庄市长安区幸福路8号院3号楼2单元501室");
        values.put("person.phone", "13800000000");
        values.put("person.employer", "朝阳区示例科技有限公司");
        values.put("residence.address", "北京市朝阳区幸福路1号院2号楼301");
        values.put("residence.ground", "合法稳定住所");
        values.put("residence.since", "2024年3月1日");
        values.put("residence.housing", "租赁");
        values.put("application.receipt", "T0001-20261001-0007");
        values.put("application.date", "2026年10月1日");
        values.put("insurance.status", "正常参保缴费");
        values.put("insurance.since", "2008年7月1日");
        values.put("insurance.months", "218");
        values.put("insurance.employer", "朝阳区示例科技有限公司");
        values.put("insurance.region", "北京市朝阳区（示例）");
        values.put("certificate.number", "SAMPLE-2026-000123");
        return values;
    }

    static Map<String, String> inEnglish() {
        Map<String, String> values = inChinese();
        values.put("person.sex", "Male");
        values.put("person.nation", "Han");
        values.put("person.birthDate", "31 December 1949");
        values.put("residence.ground", "Lawful and stable home");
        values.put("residence.since", "1 March 2024");
        values.put("residence.housing", "Rented");
        values.put("application.date", "1 October 2026");
        values.put("insurance.status", "Insured and paying");
        values.put("insurance.since", "1 July 2008");
        return values;
    }

    /** Characters beyond the Basic Multilingual Plane and from extension A, and addresses as long as a card can hold. */
    static Map<String, String> withRareCharacters() {
        return withRareCharacters(inChinese());
    }

    static Map<String, String> withRareCharacters(Map<String, String> values) {
        values.put("person.name", "𠮷䶮㛃");
        values.put("person.householdAddress", "新疆维吾尔自治区巴音郭楞蒙古自治州博斯腾湖乡示例村民委员会第十二村民小组幸福路一百二十三号附四十五号院内平房东侧第二间（原粮站家属院）");
        values.put("residence.address", "北京市朝阳区示例街道幸福里社区居民委员会幸福路一百二十三号院示例家园西区第十二号楼三单元二千四百零一室内之南侧次卧（与房主共同居住）");
        values.put("person.employer", "北京市朝阳区示例街道幸福里社区卫生服务中心示例医疗器械维护与检测技术服务有限责任公司第二分公司");
        return values;
    }

    /** A few strokes with the transparent ground of a signature pad. */
    static byte[] signature() {
        BufferedImage picture = new BufferedImage(600, 240, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0x14202E));
        graphics.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D strokes = new Path2D.Double();
        strokes.moveTo(60, 70);
        strokes.curveTo(100, 60, 140, 62, 180, 58);
        strokes.moveTo(70, 120);
        strokes.curveTo(110, 112, 140, 114, 172, 108);
        strokes.moveTo(120, 62);
        strokes.curveTo(118, 110, 121, 150, 116, 186);
        strokes.moveTo(40, 190);
        strokes.curveTo(100, 178, 150, 182, 210, 172);
        strokes.moveTo(300, 50);
        strokes.curveTo(304, 110, 302, 160, 296, 200);
        strokes.curveTo(290, 196, 284, 190, 276, 184);
        strokes.moveTo(262, 100);
        strokes.curveTo(256, 124, 250, 140, 236, 156);
        strokes.moveTo(336, 98);
        strokes.curveTo(350, 120, 360, 136, 366, 152);
        strokes.moveTo(420, 70);
        strokes.curveTo(418, 110, 420, 130, 424, 160);
        strokes.curveTo(450, 150, 460, 110, 462, 72);
        strokes.lineTo(424, 74);
        strokes.moveTo(500, 60);
        strokes.curveTo(500, 110, 498, 160, 470, 200);
        strokes.moveTo(500, 62);
        strokes.curveTo(530, 58, 550, 56, 556, 64);
        strokes.curveTo(558, 110, 556, 160, 550, 198);
        strokes.lineTo(534, 186);
        graphics.draw(strokes);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
