package org.hallkiosk.driver.pcsc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import net.sf.scuba.smartcards.CardServiceException;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardLiftedException;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.PACEInfo;

/**
 * Passports and other electronic travel documents (ICAO 9303): PACE where the chip offers it, else basic access control,
 * then the machine-readable zone and nothing else. Portrait, fingerprints and every other data group stay on the chip.
 * Access is by JMRTD (jmrtd.org).
 */
final class TravelDocumentChip implements CardFamily {
    private static final String APPLET = "A0000002471001";
    private static final String CARD_ACCESS = "011C";
    private static final DateTimeFormatter ZONE_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int LONGEST_DATA_GROUP_1 = 256;

    /** Kept here, because the JDK forgets a logger's level with its last reference. */
    private List<Logger> silenced = List.of();

    private final Clock clock;

    TravelDocumentChip(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "travel-document";
    }

    @Override
    public Optional<CardReading> read(CardChannel channel, Optional<AccessKey> key)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        silenceLibraries();
        List<PACEInfo> offered = offered(channel);
        if (offered.isEmpty() && !channel.has(CardCommand.BY_NAME, CardCommand.WITHOUT_DESCRIPTION, APPLET)) {
            return Optional.empty();
        }
        if (key.isEmpty()) {
            return Optional.of(new CardReading.KeyWanted(false));
        }
        if (offered.isEmpty() && key.get() instanceof AccessKey.CardAccessNumber) {
            // Basic access control knows no card access number.
            return Optional.of(new CardReading.KeyWanted(true));
        }
        ChannelCardService wire = new ChannelCardService(channel);
        try {
            return Optional.of(read(wire, offered, key.get()));
        } catch (CardServiceException | IOException | GeneralSecurityException failed) {
            wire.rethrowFailure();
            throw new MalformedCardException(describe(failed));
        } catch (RuntimeException failed) {
            // JMRTD's parsers meet the chip's bytes; what they throw on wrong ones is not declared.
            wire.rethrowFailure();
            throw new MalformedCardException(
                    "the chip's answers make no sense: " + failed.getClass().getSimpleName());
        }
    }

    /** What JMRTD logs of a chip that makes no sense may quote the chip, or the key that was tried. */
    private void silenceLibraries() {
        if (silenced.isEmpty()) {
            silenced = Stream.of("org.jmrtd", "net.sf.scuba")
                    .map(Logger::getLogger)
                    .toList();
            silenced.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }

    /** The ways of PACE in EF.CardAccess, which is readable before anything else; empty where there is no such file. */
    private static List<PACEInfo> offered(CardChannel channel)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        if (!channel.has(CardCommand.BY_FILE_IN_FOLDER, CardCommand.WITHOUT_DESCRIPTION, CARD_ACCESS)) {
            return List.of();
        }
        byte[] file = channel.readFile();
        try {
            return new CardAccessFile(new ByteArrayInputStream(file))
                    .getSecurityInfos().stream()
                            .filter(PACEInfo.class::isInstance)
                            .map(PACEInfo.class::cast)
                            .toList();
        } catch (IOException | RuntimeException notOne) {
            throw new MalformedCardException(
                    "EF.CardAccess makes no sense: " + notOne.getClass().getSimpleName());
        }
    }

    private CardReading read(ChannelCardService wire, List<PACEInfo> offered, AccessKey key)
            throws CardServiceException, IOException, GeneralSecurityException, MalformedCardException {
        PassportService chip = new PassportService(
                wire, PassportService.NORMAL_MAX_TRANCEIVE_LENGTH, PassportService.DEFAULT_MAX_BLOCKSIZE, false, true);
        chip.open();
        boolean open;
        try {
            open = open(chip, offered, key);
        } catch (CardServiceException refused) {
            if (wire.failed()) {
                throw refused;
            }
            // The chip answered, and what it answered does not belong to this key.
            return new CardReading.KeyWanted(true);
        }
        if (!open) {
            throw new MalformedCardException("no way of PACE that is known here");
        }
        return new CardReading.CardRead(TravelDocumentText.parse(dataGroup1(chip), LocalDate.now(clock)));
    }

    private static boolean open(PassportService chip, List<PACEInfo> offered, AccessKey key)
            throws CardServiceException, GeneralSecurityException {
        if (offered.isEmpty()) {
            if (key instanceof AccessKey.PrintedData printed) {
                chip.sendSelectApplet(false);
                chip.doBAC(basic(printed));
                return true;
            }
            return false;
        }
        for (PACEInfo way : offered) {
            if (way.getParameterId() == null) {
                continue;
            }
            chip.doPACE(
                    spec(key),
                    way.getObjectIdentifier(),
                    PACEInfo.toParameterSpec(way.getParameterId()),
                    way.getParameterId());
            chip.sendSelectApplet(true);
            return true;
        }
        return false;
    }

    private static PACEKeySpec spec(AccessKey key) throws GeneralSecurityException {
        return switch (key) {
            case AccessKey.CardAccessNumber(String digits) -> PACEKeySpec.createCANKey(digits);
            case AccessKey.PrintedData printed -> PACEKeySpec.createMRZKey(basic(printed));
        };
    }

    private static BACKey basic(AccessKey.PrintedData printed) {
        return new BACKey(
                printed.documentNumber(),
                printed.birthDate().format(ZONE_DATE),
                printed.expiryDate().format(ZONE_DATE));
    }

    private static byte[] dataGroup1(PassportService chip) throws CardServiceException, IOException {
        try (InputStream file = chip.getInputStream(PassportService.EF_DG1, PassportService.DEFAULT_MAX_BLOCKSIZE)) {
            return file.readNBytes(LONGEST_DATA_GROUP_1);
        }
    }

    /** Messages of JMRTD may quote the key that was tried. */
    private static String describe(Exception failed) {
        return failed instanceof CardServiceException refused && refused.getSW() > 0
                ? "the chip refused: status %04X".formatted(refused.getSW())
                : "the chip's answers do not hold: " + failed.getClass().getSimpleName();
    }
}
