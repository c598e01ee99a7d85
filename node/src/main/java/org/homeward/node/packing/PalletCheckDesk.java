package org.homeward.node.packing;

import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.scanning.ScanLog;
import org.homeward.node.scanning.ScanPlace;
import org.homeward.node.scanning.ScannedText;
import org.springframework.stereotype.Component;

/// Where a clerk holds each parcel against its pallet: whether the label in his hand is one that belongs there. Nothing
/// is packed by it; a wrong parcel is found before it travels.
@Component
class PalletCheckDesk {

    private final KnownParcelRepository parcels;
    private final ScanLog log;

    PalletCheckDesk(KnownParcelRepository parcels, ScanLog log) {
        this.parcels = parcels;
        this.log = log;
    }

    /// How many were scanned at once.
    record Checked(int scans) {}

    /// That a scan was taken back.
    record TakenBack(String number) {}

    static ScanPlace place(String pallet) {
        return new ScanPlace(ScanPlace.Kind.PALLET, pallet);
    }

    Answer<Checked> check(Actor clerk, String pallet, ScannedText text) {
        if (text.numbers().isEmpty()) {
            note(clerk, pallet, new ScanLog.Verdict(text.unread(), "not_a_number", "", false));
            return Answer.done(new Checked(1));
        }
        for (var number : text.numbers()) {
            note(clerk, pallet, verdict(pallet, number));
        }
        return Answer.done(new Checked(text.numbers().size()));
    }

    private ScanLog.Verdict verdict(String pallet, String text) {
        // An item taken from a parcel bears its number with -R1 behind it, and stands on no pallet.
        boolean isParcel = !text.contains("-R");
        var number = ItemNumber.read(isParcel ? text : text.substring(0, text.indexOf("-R")));
        if (number.isEmpty()) {
            return new ScanLog.Verdict(text, "wrong_digit", "", false);
        }
        var known = parcels.find(number.get()).filter(_ -> isParcel);
        if (known.isEmpty()) {
            return new ScanLog.Verdict(text, "unknown_number", "", false);
        }
        if (!known.get().pallet().equals(pallet)) {
            return new ScanLog.Verdict(text, "wrong_pallet", known.get().pallet(), false);
        }
        return log.counted(place(pallet), text).isPresent()
                ? new ScanLog.Verdict(text, "scanned_before", "", false)
                : new ScanLog.Verdict(text, "checked", pallet, true);
    }

    private void note(Actor clerk, String pallet, ScanLog.Verdict verdict) {
        log.note(place(pallet), clerk, verdict);
    }

    /// Takes back this clerk's last scan here that counts, which the page named.
    Answer<TakenBack> takeBack(Actor clerk, String pallet, String scan) {
        var last = log.last(place(pallet), clerk).filter(one -> scan.equals("" + one.scan()));
        if (last.isEmpty()) {
            return Answer.refused("scan.not_last", "That is not your last scan here, or it was taken back before.");
        }
        log.takeBack(last.get(), clerk);
        return Answer.done(new TakenBack(last.get().number()));
    }
}
