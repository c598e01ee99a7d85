package org.homeward.node.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.KeyFile;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Randomness;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps what is written about people sealed, a key for each record (DP-6). Repositories seal what they write and open
/// what they read; what an erased record said does not open any more.
///
/// Keys come from the machine's randomness also where a round is played from a seed: nothing that others see depends on
/// them.
@Component
public class Records {

    /// The file of the key that wraps the others.
    public static final String KEY = "records.key";

    private final RecordRepository repository;
    private final RecordCipher cipher;
    private final IdSource ids;
    private final ErasedList list;

    Records(RecordRepository repository, NodeSettings settings) {
        var randomness = Randomness.machine();
        this.repository = repository;
        this.cipher = new RecordCipher(KeyFile.readOrMake(settings.keys(), KEY, randomness), randomness);
        this.ids = new IdSource(randomness);
        this.list = new ErasedList(settings.keys());
        eraseAgain();
        check();
    }

    // A database from a backup that is older than an erasure has the destroyed keys again.
    private void eraseAgain() {
        var listed = list.read();
        listed.forEach((record, at) -> repository.destroy(List.of(record), at, null));
        repository.erased().forEach((record, at) -> {
            if (!listed.containsKey(record)) {
                list.add(List.of(record), at);
            }
        });
    }

    private void check() {
        repository.any().ifPresent(key -> cipher.unwrap(key.record(), key.key().copy()));
        long keyless = repository.keyless();
        if (keyless > 0) {
            throw new IllegalStateException(
                    keyless + " records about people have no key. Bring back the newest backup of"
                            + " the schema record_keys; docs/operating.md says how.");
        }
    }

    /// Destroys the keys of these records; what they said does not open any more, here or from a backup of the data.
    /// When the transaction is committed, the file of what is erased says so too.
    ///
    /// @param erasure under which record of an erasure
    /// @return how many had a key
    public int destroy(List<UUID> records, UUID erasure, Instant at) {
        int destroyed = repository.destroy(records, at, erasure);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                list.add(records, at);
            }
        });
        return destroyed;
    }

    /// The key of a record; the record is made if there is none.
    ///
    /// @throws IllegalStateException outside a transaction
    public RecordKey key(RecordKind kind, String round, String subject) {
        return java.util.Objects.requireNonNull(
                keys(kind, round, List.of(subject)).get(subject));
    }

    /// The key of the copies of a round; of those that belong to none, if it is empty.
    ///
    /// @throws IllegalStateException outside a transaction
    public RecordKey copies(String round) {
        return key(RecordKind.COPIES, round, "");
    }

    /// The keys of records by their subjects; records are made where there are none.
    ///
    /// @throws IllegalStateException outside a transaction
    public Map<String, RecordKey> keys(RecordKind kind, String round, Collection<String> subjects) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a record outside a transaction; this indicates a bug");
        }
        var wanted = new TreeSet<>(subjects);
        var found = repository.find(kind, round, wanted);
        if (found.size() < wanted.size()) {
            var missing = wanted.stream().filter(one -> !found.containsKey(one)).toList();
            repository.add(
                    kind, round, missing, missing.stream().map(one -> fresh()).toList());
            found.putAll(repository.find(kind, round, missing));
        }
        var keys = new HashMap<String, RecordKey>();
        found.forEach((subject, key) -> keys.put(subject, unwrapped(key)));
        return keys;
    }

    private RecordRepository.Wrapped fresh() {
        var record = ids.next();
        return new RecordRepository.Wrapped(record, Bytes.of(cipher.wrap(record, cipher.newKey())));
    }

    private RecordKey unwrapped(RecordRepository.Wrapped key) {
        return new RecordKey(key.record(), cipher.unwrap(key.record(), key.key().copy()));
    }

    /// Seals a value as JSON.
    ///
    /// @param place table, or table and column: it opens nowhere else
    public byte[] seal(RecordKey key, String place, Object value) {
        return cipher.seal(key, place, Json.bytes(value));
    }

    /// Seals bytes.
    public byte[] sealBytes(RecordKey key, String place, byte[] plain) {
        return cipher.seal(key, place, plain);
    }

    /// What was sealed; empty if its record is erased.
    ///
    /// @throws IllegalStateException if it was altered or moved from its place
    public <T> Optional<T> open(SealedRow row, String place, Class<T> type) {
        return openBytes(row, place).map(plain -> Json.read(plain.copy(), type));
    }

    /// What was sealed; empty if its record is erased.
    ///
    /// @throws IllegalStateException if it was altered or moved from its place
    public Optional<Bytes> openBytes(SealedRow row, String place) {
        var record = row.record();
        var wrapped = row.wrapped();
        var sealed = row.sealed();
        if (record == null || wrapped == null || sealed == null) {
            return Optional.empty();
        }
        var key = new RecordKey(record, cipher.unwrap(record, wrapped.copy()));
        return Optional.of(Bytes.of(cipher.open(key, place, sealed.copy())));
    }

    /// A digest of a value under this node's key, by which exactly that spelling is found; empty for an empty value.
    ///
    /// @param field what the value is, so that equal values of two fields have two digests
    public String digest(String field, String value) {
        return value.isEmpty() ? "" : cipher.mac(field, value);
    }

    /// Digests of several values.
    public String[] digests(String field, Collection<String> values) {
        var digests = new ArrayList<String>(values.size());
        values.forEach(value -> digests.add(digest(field, value)));
        return digests.toArray(String[]::new);
    }
}
