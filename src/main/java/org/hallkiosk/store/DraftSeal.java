package org.hallkiosk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.store.PersonalDataCipher.Place;

/**
 * Seals drafts before they go anywhere, and opens them, under the key that the terminals of one hall share: whoever holds
 * the drafts without the hall's key file learns neither what is in them nor whose they are.
 */
public final class DraftSeal {
    private static final Place PLACE = new Place("draft", "hall", "content");

    private final PersonalDataCipher cipher;

    private DraftSeal(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /** @param hallKeyFile made when there is none; every terminal of the hall needs the same */
    public static DraftSeal of(Path hallKeyFile) throws StoreException {
        KeyFile file = new KeyFile(hallKeyFile);
        try {
            byte[] key = file.exists() ? file.read() : file.create();
            try {
                return new DraftSeal(new PersonalDataCipher(key));
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        } catch (IOException e) {
            throw new StoreException(StoreTrouble.INPUT_OUTPUT, "cannot read or make the hall's key " + file, e);
        }
    }

    /** What leads to a person's draft for a service. */
    public String finderOfPerson(String serviceId, String idNumber) {
        return cipher.hash("person " + serviceId + " " + idNumber.strip()).hex();
    }

    /** What a code for coming back leads to. */
    public String finderOfCode(String code) {
        return cipher.hash("code " + code.strip()).hex();
    }

    /** Marks a text so that whoever holds the hall's key can tell that another who holds it wrote it. */
    public String mark(String text) {
        return cipher.hash("request " + text).hex();
    }

    /** @param idNumber of an applicant who has shown who they are; anyone can type anyone's number */
    public SealedDraft seal(Draft draft, Optional<String> idNumber) {
        List<String> finders = new ArrayList<>();
        idNumber.ifPresent(number -> finders.add(finderOfPerson(draft.serviceId(), number)));
        draft.code().ifPresent(code -> finders.add(finderOfCode(code)));
        return new SealedDraft(finders, draft.until(), cipher.seal(PLACE, DraftJson.write(draft)));
    }

    /** What was sealed with the same key; anything else is {@link StoreTrouble#DAMAGED}. */
    public Draft open(SealedDraft sealed) throws StoreException {
        return DraftJson.read(cipher.open(PLACE, sealed.content()));
    }
}
