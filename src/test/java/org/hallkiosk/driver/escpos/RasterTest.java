package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RasterTest {

    @Property(tries = 2000)
    void noPictureHoldsARealTimeCommand(@ForAll("treacherousDots") byte[] dots) {
        byte[] safe = new Raster(1, dots.length, dots).withoutRealTimeCommands().dots();

        assertThat(EscPosBytes.realTimeCommandsIn(safe)).isZero();
    }

    @Property(tries = 2000)
    void makingItSafeAddsAtMostOneDotBesideAnother(@ForAll("treacherousDots") byte[] dots) {
        byte[] safe = new Raster(1, dots.length, dots).withoutRealTimeCommands().dots();

        for (int i = 0; i < dots.length; i++) {
            assertThat(safe[i]).isIn(dots[i], (byte) (dots[i] | 0x08));
            assertThat(Integer.bitCount((safe[i] ^ dots[i]) & 0xFF)).isLessThanOrEqualTo(1);
        }
    }

    @Provide
    Arbitrary<byte[]> treacherousDots() {
        return Arbitraries.of((byte) 0x10, (byte) 0x04, (byte) 0x05, (byte) 0x14, (byte) 0x01, (byte) 0x00, (byte) 0xFF)
                .array(byte[].class)
                .ofMaxSize(200);
    }
}
