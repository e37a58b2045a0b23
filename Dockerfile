# One image for every command that works on a cluster: docker build -t lodewire . (behind ./lodewire build).
FROM eclipse-temurin:17-jre

# By number, so that a cluster can see that it is not root; it owns nothing but the state.
RUN groupadd --gid 10001 lodewire \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/lodewire --shell /usr/sbin/nologin lodewire \
 && install -d -o 10001 -g 10001 /var/lib/lodewire/state

# What RocksDB allocates is outside the heap: half of the memory is left to it, and glibc must not hoard it by thread.
ENV LANG=C.UTF-8 \
    LODEWIRE_STATE=/var/lib/lodewire/state \
    LODEWIRE_JAVA_OPTIONS=-XX:MaxRAMPercentage=50 \
    MALLOC_ARENA_MAX=2 \
    PATH=/opt/lodewire:$PATH

WORKDIR /opt/lodewire

# What changes least comes first: a change of the code makes only the last two layers anew. By group, since a checkout on
# a machine that is strict about it can be read by nobody else.
COPY --chown=0:10001 dist/target/jars/dependencies jars/dependencies
COPY --chown=0:10001 seeds seeds
COPY --chown=0:10001 dist/target/jars/lodewire jars/lodewire
COPY --chown=0:10001 lodewire LICENSE ./

USER 10001:10001
ENTRYPOINT ["/opt/lodewire/lodewire"]
CMD ["help"]
