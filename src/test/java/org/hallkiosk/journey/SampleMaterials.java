package org.hallkiosk.journey;

import static org.hallkiosk.journey.Applicant.PROCEED;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.hallkiosk.device.PaperPicture;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.service.DeliveryWay;

/** An applicant for the old-age allowance, applied for by a relative, at the materials. */
final class SampleMaterials {
    static final JourneyEvent AT_WINDOW =
            new JourneyEvent.DeliveryChosen(new ResultDelivery.Choice(DeliveryWay.AT_WINDOW, Optional.empty()));

    private static final int WIDTH = 600;
    private static final int HEIGHT = 380;

    private SampleMaterials() {}

    static Applicant atMaterials() {
        return new Applicant()
                .answeringHimself()
                .choosing("old-age-allowance")
                .does(
                        new JourneyEvent.QuestionAnswered("age", "from80"),
                        new JourneyEvent.QuestionAnswered("who", "relative"),
                        PROCEED,
                        Applicant.card(Applicant.NAME, Applicant.NUMBER))
                .fills("person.phone", Applicant.PHONE)
                .does(PROCEED)
                .fills("residence.address", "样本市朝阳区样本公寓7号楼1203室")
                .fills("bank.name", "样本银行")
                .fills("bank.account", "6200000000000000")
                .does(PROCEED)
                .fills("agent.name", "李示例")
                .fills("agent.idNumber", "11010519491231002X")
                .fills("agent.relation", "child")
                .fills("agent.phone", "13900001234")
                .does(PROCEED);
    }

    static Applicant photographing() {
        return atMaterials().does(new JourneyEvent.PhotographChosen("bank-card"));
    }

    static Applicant judging() {
        return photographing().does(new JourneyEvent.PictureTaken(new PictureOutcome.Taken(picture())));
    }

    static Applicant promising() {
        return atMaterials().does(new JourneyEvent.PromiseChosen("kinship-proof"));
    }

    static Applicant promised() {
        return promising().does(new JourneyEvent.SignatureDrawn(Applicant.signature()), PROCEED);
    }

    /** A card that nobody has. */
    static PaperPicture picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xE8, 0xEC, 0xF2));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.DARK_GRAY);
        for (int y = 60; y < HEIGHT - 60; y += 40) {
            graphics.fillRect(50, y, WIDTH - 150, 10);
        }
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return new PaperPicture(WIDTH, HEIGHT, new PaperPicture.Quality(0.8, 210, 1.5), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
