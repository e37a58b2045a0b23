# The image for all commands that work on a cluster: docker build -t lodewire . (after ./lodewire build).
FROM eclipse-temurin:17-jre

# A numeric user, so that a cluster can verify that it is not root. It owns only the state.
RUN groupadd --gid 10001 lodewire \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/lodewire --shell /usr/sbin/nologin lodewire \
 && install -d -o 10001 -g 10001 /var/lib/lodewire/state

# RocksDB allocates memory outside the heap: half is left to it, and glibc must not retain it in per-thread arenas.
ENV LANG=C.UTF-8 \
    LODEWIRE_STATE=/var/lib/lodewire/state \
    LODEWIRE_JAVA_OPTIONS=-XX:MaxRAMPercentage=50 \
    MALLOC_ARENA_MAX=2 \
    PATH=/opt/lodewire:$PATH

WORKDIR /opt/lodewire

# What changes least comes first: a change of the code replaces only the last two layers. Access is by group, because a strict
# umask may make the files of a checkout unreadable for others.
COPY --chown=0:10001 dist/target/jars/dependencies jars/dependencies
COPY --chown=0:10001 seeds seeds
COPY --chown=0:10001 dist/target/jars/lodewire jars/lodewire
COPY --chown=0:10001 lodewire LICENSE ./

# With an archive of class data, commands start in less time.
RUN ./lodewire build

USER 10001:10001
ENTRYPOINT ["/opt/lodewire/lodewire"]
CMD ["help"]
