package org.lodewire.client.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may send requests: bearer tokens (RFC 6750), of which only the hashes are kept, each with the name of its owner.
 * Immutable.
 */
public final class BearerTokens {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 512;
    private static final String HASH = "SHA-256";

    private final List<Entry> entries;

    private record Entry(byte[] hash, String owner) {}

    private BearerTokens(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Collects tokens. For one thread. */
    static final class Builder {

        private final List<Entry> entries = new ArrayList<>();

        /** Adds a token by its hash, see {@link #hash}. Returns the owner that has it already, if there is one. */
        Optional<String> add(String hash, String owner) {
            byte[] bytes = HexFormat.of().parseHex(hash);
            for (Entry entry : entries) {
                if (MessageDigest.isEqual(entry.hash(), bytes)) {
                    return Optional.of(entry.owner());
                }
            }
            entries.add(new Entry(bytes, owner));
            return Optional.empty();
        }

        BearerTokens build() {
            return new BearerTokens(entries);
        }
    }

    /** The names of all owners. */
    public Set<String> owners() {
        return entries.stream().map(Entry::owner).collect(Collectors.toUnmodifiableSet());
    }

    /** The hashes of the tokens that an owner has, see {@link #hash}; none if there is no such owner. */
    public List<String> hashes(String owner) {
        return entries.stream()
                .filter(entry -> entry.owner().equals(owner))
                .map(entry -> HexFormat.of().formatHex(entry.hash()))
                .toList();
    }

    /** The SHA-256 hash of a token, in hexadecimal digits. */
    public static String hash(String token) {
        return HexFormat.of().formatHex(digest(token));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance(HASH).digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + HASH, e);
        }
    }

    /**
     * The owner of the token that a request has; empty if it has none, or an unknown one. Takes the same time for every
     * unknown token: it compares the hash with all of them, and each byte of it.
     *
     * @param authorization the header {@code Authorization}
     */
    public Optional<String> owner(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > LONGEST
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return ownerOf(authorization.substring(SCHEME.length()).strip());
    }

    /** The owner of a token, likewise; empty if it is unknown. */
    public Optional<String> ownerOf(String token) {
        byte[] hash = digest(token);
        String owner = null;
        for (Entry entry : entries) {
            owner = MessageDigest.isEqual(entry.hash(), hash) ? entry.owner() : owner;
        }
        return Optional.ofNullable(owner);
    }
}
