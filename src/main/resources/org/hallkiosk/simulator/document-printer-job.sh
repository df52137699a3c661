#!/bin/sh
# What the simulated printer does with one job. ippeveprinter runs it as its -c command: the document's file is the
# argument, lines on stderr change the printer's state, a failing exit aborts the job (ippeveprinter(1)).
#
# KIOSK_TROUBLES is a folder: a file in it named after a trouble means that the printer has it now.
# KIOSK_PRINTED is the folder for what came out on paper.

has() { [ -e "$KIOSK_TROUBLES/$1" ]; }

# Says a trouble when it comes and when it goes. Paper is not among them: ippeveprinter keeps count of that itself.
tell() {
    now=""
    has COVER_OPEN && now="$now +cover-open-error" || now="$now -cover-open"
    has JAM && now="$now +media-jam-error" || now="$now -media-jam"
    if [ "$now" != "$told" ]; then
        told="$now"
        for change in $now; do
            echo "STATE: $change" >&2
        done
    fi
}

told=""
tell

# The simulator sends an empty job to have an idle printer tell its troubles: there is no other way in.
[ "$IPP_JOB_NAME" = "simulator-tells-its-state" ] && exit 0

# ippeveprinter only notes that a job was canceled and leaves the stopping to its command.
canceled() {
    ipptool -tv "$IPP_JOB_PRINTER_URI" -d job="$IPP_JOB_ID" "${0%/*}/document-printer-job-state.test" 2>/dev/null |
        grep -q processing-to-stop-point
}

# Printing a page takes a moment; troubles come in the middle of it too.
left=4
waited=0
while [ "$left" -gt 0 ]; do
    # Without a printer there is no job: ippeveprinter was killed, as when the power goes.
    kill -0 "$PPID" 2>/dev/null || exit 1
    tell
    has JAM && exit 1
    if has PAPER_OUT || has COVER_OPEN; then
        waited=$((waited + 1))
        [ $((waited % 5)) -eq 0 ] && canceled && exit 1
    else
        left=$((left - 1))
        # Ten times as slow, for as long as it is slow.
        has SLOW && sleep 1
    fi
    sleep 0.1
done
tell
canceled && exit 1

case "$CONTENT_TYPE" in
    image/pwg-raster) ending=pwg ;;
    *) ending=pdf ;;
esac
name=$(date +%s%N)
# What the job asked for comes as IPP_NAME=value (ippeveprinter(8)).
env | grep '^IPP_' | sort >"$KIOSK_PRINTED/$name.job"
cp "$1" "$KIOSK_PRINTED/.arriving-$IPP_JOB_ID" || exit 1
mv "$KIOSK_PRINTED/.arriving-$IPP_JOB_ID" "$KIOSK_PRINTED/$name.$ending"
