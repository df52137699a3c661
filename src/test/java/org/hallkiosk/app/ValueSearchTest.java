package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueSearchTest {
    private final ValueSearch search = new ValueSearch(Map.of("name", "林晓雯", "number", "110105199005200022"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8", "GB18030"})
    void aValueIsFoundInEveryEncodingAtAnyPlace(String encoding) throws Exception {
        for (int before : new int[] {0, 1, 17, (1 << 20) - 9, (1 << 20) - 1, 1 << 20, 3_000_001}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(new byte[before]);
            bytes.write("林晓雯".getBytes(Charset.forName(encoding)));
            assertThat(ValueSearch.namesIn(search.in(write(bytes.toByteArray()))))
                    .as("after %d bytes", before)
                    .containsExactly("name");
        }
    }

    @Test
    void aPieceOfAPictureIsFoundWhereverItBeginsAndEnds() throws Exception {
        byte[] picture = new byte[1024];
        new java.util.Random(7).nextBytes(picture);
        search.addBytes("picture", picture);
        byte[] file = new byte[(1 << 20) + 500];
        System.arraycopy(picture, 333, file, (1 << 20) - 11, 31);
        assertThat(ValueSearch.namesIn(search.in(write(file)))).containsExactly("picture");
        file[(1 << 20) + 4]++;
        assertThat(search.in(write(file))).isEmpty();
    }

    @Test
    void aPieceOfWhatAScreenShowsIsFound() throws Exception {
        byte[] grey = new byte[4096];
        new java.util.Random(7).nextBytes(grey);
        byte[] pixels = new byte[4 * grey.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 4 == 0 ? (byte) 0xFF : (byte) (200 + (grey[i / 4] & 15));
        }
        search.addPixels("picture", pixels);
        byte[] file = new byte[(1 << 20) + 500];
        System.arraycopy(pixels, 700, file, (1 << 20) - 90, 300);
        assertThat(ValueSearch.namesIn(search.in(write(file)))).containsExactly("picture");
        search.addPixels("paper", new byte[4096]);
        assertThat(search.in(write(new byte[4096]))).isEmpty();
    }

    @Test
    void whatCouldStandAnywhereIsNotLookedFor() throws Exception {
        search.addBytes("blank", new byte[1024]);
        assertThat(search.in(write(new byte[4096]))).isEmpty();
    }

    @Test
    void aPartOfANumberIsFound() throws Exception {
        assertThat(ValueSearch.namesIn(search.in(write("…199005200…".getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("number");
        assertThat(search.in(write("…19900520…".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("file"), bytes);
    }
}
