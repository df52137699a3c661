#!/bin/sh
# Becomes the given command, and kills it when nobody holds this script's stdin open any more: when the JVM that
# started it dies, however abruptly, its end of the pipe closes.
exec 3<&0
command=$$
( cat <&3; kill -KILL "$command" ) >/dev/null 2>&1 &
exec 3<&- </dev/null
exec "$@"
