package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RasterTest {

    @Property(tries = 2000)
    void noPictureHoldsARealTimeCommand(@ForAll("treacherousDots") byte[] dots) {
        byte[] safe = new Raster(1, dots.length, dots).withoutRealTimeCommands().dots();

        assertThat(EscPosBytes.realTimeCommandsIn(safe)).isZero();
    }

    @Property(tries = 2000)
    void makingItSafeAddsAtMostOneDotBesideAnotherAndTakesNoneAway(@ForAll("treacherousDots") byte[] dots) {
        byte[] safe = new Raster(1, dots.length, dots).withoutRealTimeCommands().dots();

        for (int i = 0; i < dots.length; i++) {
            int before = dots[i] & 0xFF;
            int added = (safe[i] & 0xFF) ^ before;
            assertThat(safe[i] & before).isEqualTo(before);
            assertThat(Integer.bitCount(added)).isLessThanOrEqualTo(1);
            assertThat(added & ~(before << 1 | before >> 1)).isZero();
        }
    }

    /** What the eye would have to find: one dot in so many bytes of the worst picture that there is. */
    @Test
    void evenTheWorstPictureChangesInLessThanOneDotOfSixteen() {
        byte[] dots = new byte[2000];
        for (int i = 0; i < dots.length; i++) {
            dots[i] = (byte) (i % 2 == 0 ? 0x10 : 0x04);
        }
        byte[] safe = new Raster(1, dots.length, dots).withoutRealTimeCommands().dots();

        int changed = 0;
        for (int i = 0; i < dots.length; i++) {
            changed += Integer.bitCount((safe[i] ^ dots[i]) & 0xFF);
        }
        assertThat(changed).isEqualTo(1000);
        assertThat(changed * 16).isLessThanOrEqualTo(dots.length * 8);
    }

    @Property(tries = 300)
    void aPictureOfNoiseHardlyChanges(@ForAll @Size(min = 4608, max = 4608) byte[] noise) {
        byte[] safe = new Raster(72, 64, noise).withoutRealTimeCommands().dots();

        int changed = 0;
        for (int i = 0; i < noise.length; i++) {
            changed += Integer.bitCount((safe[i] ^ noise[i]) & 0xFF);
        }
        // 7 of 65,536 pairs are commands: half a dot is to be expected in 36,864, and a dozen never.
        assertThat(changed).isLessThanOrEqualTo(noise.length / 16);
        assertThat(EscPosBytes.realTimeCommandsIn(safe)).isZero();
    }

    @Provide
    Arbitrary<byte[]> treacherousDots() {
        return Arbitraries.of(
                        (byte) 0x10,
                        (byte) 0x04,
                        (byte) 0x05,
                        (byte) 0x14,
                        (byte) 0x1D,
                        (byte) 0x03,
                        (byte) 0x1B,
                        (byte) 0x3D,
                        (byte) 0x18,
                        (byte) 0x1F,
                        (byte) 0x01,
                        (byte) 0x00,
                        (byte) 0xFF)
                .array(byte[].class)
                .ofMaxSize(200);
    }
}
