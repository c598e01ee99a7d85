package org.homeward.node.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.CsvRow;
import org.homeward.node.csv.RowReader;
import org.homeward.node.imports.Preview;
import org.homeward.node.imports.Tally;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.tracing.Addressees;
import org.homeward.node.tracing.Sought;
import org.homeward.node.wiring.IdSource;

/// One sitting at the counter: the rows of one file, or one parcel, judged in their order and kept in batches; or
/// judged only, when somebody looks at a file before it is taken in.
final class Counter implements RowReader {

    /// What the rows are judged for.
    enum Sitting {
        /// They are kept.
        TAKES_IN,
        /// Nothing is kept.
        LOOKS
    }

    static final int FAULTS_MAX = 1_000; // What an answer says at once; the file of refused rows says all.
    private static final int BATCH_ROWS = 500; // Bounds what is in memory beside the file.

    private final IntakeRepository repository;
    private final Addressees addressees;
    private final IdSource ids;
    private final IntakeRepository.Batch batch;
    private final Judge judge;
    private final Sitting sitting;
    private final Tally tally = new Tally(IntakeForm.COLUMNS);

    private final Set<String> references = new HashSet<>();
    private final List<CsvRow> waiting = new ArrayList<>();
    private final List<Sought> sought = new ArrayList<>();
    private final List<CsvFault> faults = new ArrayList<>();
    private int acceptedInRound;
    private int accepted;
    private int refused;
    private int unchanged;

    Counter(
            IntakeRepository repository,
            Addressees addressees,
            IdSource ids,
            IntakeRepository.Batch batch,
            Judge judge,
            int acceptedInRound,
            Sitting sitting) {
        // Style 8: a sitting has all of these and nothing more.
        this.repository = repository;
        this.addressees = addressees;
        this.ids = ids;
        this.batch = batch;
        this.judge = judge;
        this.acceptedInRound = acceptedInRound;
        this.sitting = sitting;
    }

    @Override
    public void columns(String sheet, List<String> written) {
        tally.columns(sheet, written);
    }

    @Override
    public void row(CsvRow row) {
        tally.read(row);
        waiting.add(row);
        if (waiting.size() == BATCH_ROWS) {
            judgeWaiting();
        }
    }

    private void judgeWaiting() {
        var forms = new LinkedHashMap<CsvRow, IntakeForm>();
        waiting.forEach(row -> forms.put(row, new IntakeForm(row.cells())));
        waiting.clear();
        var before = repository.acceptedForms(
                batch.round(),
                forms.values().stream().map(IntakeForm::parcelRef).toList());
        // Those that this sitting itself accepted are among `references`, not before it.
        var judged = new LinkedHashMap<CsvRow, Judged>();
        forms.forEach((row, form) -> {
            boolean isSecond = !references.add(form.parcelRef());
            if (!isSecond && row.isWhole() && repository.digest(form).equals(before.get(form.parcelRef()))) {
                unchanged++;
                tally.unchanged(row.line());
            } else {
                boolean isTaken = isSecond || before.containsKey(form.parcelRef());
                judged.put(row, counted(row.line(), judged(row, form, isTaken)));
            }
        });
        if (sitting == Sitting.TAKES_IN) {
            keep(judged.entrySet().stream()
                    .map(one -> new IntakeRow(ids.next(), one.getKey().line(), one.getValue()))
                    .toList());
        }
    }

    private Judged judged(CsvRow row, IntakeForm form, boolean isTaken) {
        if (row.isWhole()) {
            return judge.judge(row.line(), form, isTaken);
        }
        var fault = new CsvFault(
                row.line(),
                "parcel_ref",
                row.cellCount() + " cells",
                row.columnCount() + " cells, as in line 1",
                "form.columns");
        return new Judged.Refused(form, List.of(fault));
    }

    /// The quota is the last to refuse: a row that nothing else refuses waits for a free place.
    private Judged counted(int row, Judged judged) {
        if (judged instanceof Judged.Accepted parcel
                && acceptedInRound >= judge.terms().quotaPerSide()) {
            return counted(row, new Judged.Refused(parcel.form(), List.of(quota(row))));
        }
        switch (judged) {
            case Judged.Accepted parcel -> {
                accepted++;
                acceptedInRound++;
                tally.taken(row, parcel.warnings());
            }
            case Judged.Refused not -> {
                refused++;
                tally.refused(row, not.faults());
                not.faults().stream().limit(FAULTS_MAX - faults.size()).forEach(faults::add);
            }
        }
        return judged;
    }

    private CsvFault quota(int row) {
        return new CsvFault(
                row,
                "parcel_ref",
                acceptedInRound + " parcels accepted",
                "at most " + judge.terms().quotaPerSide() + " a side, as agreed",
                "terms.quota");
    }

    private void keep(List<IntakeRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        repository.supersede(
                batch, rows.stream().map(row -> row.judged().form().parcelRef()).toList());
        repository.add(batch, rows);
        for (var row : rows) {
            if (row.judged() instanceof Judged.Accepted parcel) {
                sought.add(sought(parcel));
            }
        }
    }

    private Sought sought(Judged.Accepted parcel) {
        var form = parcel.form();
        return new Sought(
                batch.round(),
                form.parcelRef(),
                form.surname(),
                form.givenName(),
                form.patronymic(),
                parcel.birthDate(),
                form.rank(),
                form.serviceNumber());
    }

    /// What became of the rows, or would become of them.
    Preview preview() {
        judgeWaiting();
        return tally.preview();
    }

    /// Ends a file: what was accepted is searched for on the lists.
    IntakeDesk.Imported close(String name, String sha256) {
        judgeWaiting();
        var file = java.util.Objects.requireNonNull(batch.file());
        repository.addFile(batch, name, sha256, new IntakeRepository.KeptFile(file, accepted, refused, unchanged));
        repository.setAccepted(batch.round(), acceptedInRound);
        addressees.seek(batch.round(), sought);
        int rows = accepted + refused + unchanged;
        return new IntakeDesk.Imported(file, rows, accepted, refused, unchanged, faults);
    }

    /// Whether exactly this parcel was accepted before.
    boolean isUnchanged(IntakeForm form) {
        return repository.digest(form).equals(known(form).get(form.parcelRef()));
    }

    private Map<String, String> known(IntakeForm form) {
        return repository.acceptedForms(batch.round(), List.of(form.parcelRef()));
    }

    /// What is said again of a parcel that was accepted before.
    IntakeDesk.TakenIn warnings(IntakeForm form) {
        var warnings =
                judge.judge(0, form, false) instanceof Judged.Accepted parcel ? parcel.warnings() : List.<String>of();
        return new IntakeDesk.TakenIn(form.parcelRef(), warnings);
    }

    /// Takes in the one parcel of this sitting.
    Answer<IntakeDesk.TakenIn> takeOne(IntakeForm form) {
        var judged = counted(0, judge.judge(0, form, known(form).containsKey(form.parcelRef())));
        return switch (judged) {
            case Judged.Refused not -> refusal(not.faults());
            case Judged.Accepted parcel -> {
                keep(List.of(new IntakeRow(ids.next(), 0, parcel)));
                repository.setAccepted(batch.round(), acceptedInRound);
                addressees.seek(batch.round(), sought);
                yield Answer.done(new IntakeDesk.TakenIn(form.parcelRef(), parcel.warnings()));
            }
        };
    }

    /// Puts this form in the place of an accepted parcel's. Refused, the parcel stays as it was.
    Answer<IntakeDesk.TakenIn> correct(IntakeForm before, IntakeForm form) {
        return switch (judge.judge(0, form, false)) {
            case Judged.Refused not -> refusal(not.faults());
            case Judged.Accepted parcel -> {
                repository.supersedeAccepted(batch.round(), form.parcelRef());
                repository.add(batch, List.of(new IntakeRow(ids.next(), 0, parcel)));
                if (!form.hasSameAddressee(before) && !addressees.seekInstead(sought(parcel))) {
                    yield Answer.refused(
                            "tracing.confirmed",
                            "An officer has confirmed who the addressee is. Have that withdrawn before you change him.");
                }
                yield Answer.done(new IntakeDesk.TakenIn(form.parcelRef(), parcel.warnings()));
            }
        };
    }

    /// A form that cannot be read is at fault; a parcel that a rule refuses is refused.
    private static Answer<IntakeDesk.TakenIn> refusal(List<CsvFault> found) {
        var refusals = found.stream()
                .map(fault -> Refusal.at(fault.rule(), fault.column(), fault.found(), fault.expected()))
                .toList();
        boolean isForm = found.stream().anyMatch(fault -> fault.rule().startsWith("form."));
        return isForm ? Answer.faulty(refusals) : Answer.refused(refusals);
    }
}
