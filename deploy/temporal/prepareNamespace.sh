#!/bin/sh
# Makes the namespace and what can be searched for in it. A second run changes nothing.
set -eu
until temporal operator cluster health; do sleep 2; done

temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 30d

known=$(temporal operator search-attribute list --namespace "$TEMPORAL_NAMESPACE")
for attribute in OcmwId=Keyword GpmiStatus=Keyword NextDeadline=Datetime; do
  name=${attribute%=*}
  case "$known" in
    *"$name"*) ;;
    *)
      temporal operator search-attribute create \
        --namespace "$TEMPORAL_NAMESPACE" --name "$name" --type "${attribute#*=}"
      ;;
  esac
done
