package org.hallkiosk.platform.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallkiosk.platform.Json;
import org.hallkiosk.store.SealedFolder;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreTrouble;

/** Keeps the cases of the reference platform over a stop: one sealed file each, in the order in which they came. */
public final class CaseArchive implements AutoCloseable {
    private final SealedFolder folder;

    private CaseArchive(SealedFolder folder) {
        this.folder = folder;
    }

    /**
     * @param folder made when there is none; one program at a time
     * @param keyFile made when there is none; without it nobody reads the folder
     */
    public static CaseArchive open(Path folder, Path keyFile) throws StoreException {
        return new CaseArchive(SealedFolder.open(folder, keyFile));
    }

    List<KeptCase> all() throws StoreException {
        List<KeptCase> kept = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : folder.all().entrySet()) {
            kept.add(Json.read(file.getValue(), KeptCase.class)
                    .orElseThrow(() -> new StoreException(
                            StoreTrouble.DAMAGED, file.getKey() + " is no case of this version of the program")));
        }
        return kept;
    }

    void keep(KeptCase kept) throws StoreException {
        folder.write(kept.acceptance().caseNumber(), Json.write(kept));
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
