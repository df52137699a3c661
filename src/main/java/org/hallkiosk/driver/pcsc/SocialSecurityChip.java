package org.hallkiosk.driver.pcsc;

import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardLiftedException;

/**
 * 社会保障卡, the Chinese social security card (LB/T 3, as public projects that read it describe it): the card's number
 * from EF05, the holder from EF06, a record a field. Whether the chip wants a VERIFY first differs by province.
 */
final class SocialSecurityChip implements CardFamily {
    private static final String APPLET = "7378312E73682EC9E7BBE1B1A3D5CF";
    private static final String CARD_FILE = "EF05";
    private static final String HOLDER_FILE = "EF06";

    private final byte[] secret;

    /** @param secret what VERIFY sends before the holder's file is read; empty for no VERIFY at all */
    SocialSecurityChip(byte[] secret) {
        this.secret = secret.clone();
    }

    @Override
    public String name() {
        return "social-security";
    }

    @Override
    public Optional<CardReading> read(CardChannel channel, Optional<AccessKey> key)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        if (!channel.has(CardCommand.BY_NAME, CardCommand.WITH_DESCRIPTION, APPLET)) {
            return Optional.empty();
        }
        SocialSecurityText text = new SocialSecurityText();
        channel.select(CardCommand.BY_FILE_IN_FOLDER, CardCommand.WITH_DESCRIPTION, CARD_FILE);
        read(channel, SocialSecurityText.CARD_NUMBER, text);
        if (secret.length > 0) {
            CardAnswer verified = channel.send(CardCommand.verify(secret));
            if (!verified.isDone()) {
                // Never a second time by itself: a few wrong tries lock the card.
                throw new MalformedCardException("VERIFY was refused: " + verified.status());
            }
        }
        channel.select(CardCommand.BY_FILE_IN_FOLDER, CardCommand.WITH_DESCRIPTION, HOLDER_FILE);
        for (int field : SocialSecurityText.HOLDER_FIELDS) {
            read(channel, field, text);
        }
        return Optional.of(new CardReading.CardRead(text.card()));
    }

    private static void read(CardChannel channel, int field, SocialSecurityText text)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        CardAnswer record = channel.send(CardCommand.readRecord(field));
        if (record.wantsKey()) {
            throw new MalformedCardException(
                    "the card wants a VERIFY before field %02X (capabilities.socialSecurityVerify)".formatted(field));
        }
        if (!record.isDone()) {
            throw new MalformedCardException("field %02X: %s".formatted(field, record.status()));
        }
        text.take(field, record.data());
    }
}
