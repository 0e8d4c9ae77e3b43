{{- define "heal-operator.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* Short enough that every suffix of ours still fits a label. */}}
{{- define "heal-operator.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains (include "heal-operator.name" .) .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "heal-operator.name" .) | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "heal-operator.selectorLabels" -}}
app.kubernetes.io/name: {{ include "heal-operator.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: operator
{{- end -}}

{{/* Without the component: of everything but the operator's own pod. */}}
{{- define "heal-operator.labels" -}}
app.kubernetes.io/name: {{ include "heal-operator.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "heal-operator.image" -}}
{{- with .Values.image -}}
{{- if .digest -}}
{{- printf "%s@%s" .repository .digest -}}
{{- else -}}
{{- printf "%s:%s" .repository (.tag | default $.Chart.AppVersion) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The watched namespaces, comma separated: a template can only give back text. */}}
{{- define "heal-operator.watchNamespaces" -}}
{{- .Values.watchNamespaces | default (list .Release.Namespace) | uniq | sortAlpha | join "," -}}
{{- end -}}

{{/* Cluster-wide, so that it bears the namespace too. */}}
{{- define "heal-operator.webhookConfiguration" -}}
{{- printf "%s.%s" (include "heal-operator.fullname" .) .Release.Namespace -}}
{{- end -}}

{{/* What all webhooks have in common; takes the watched namespaces, so that one release never speaks for the namespaces of another. */}}
{{- define "heal-operator.webhookRest" -}}
namespaceSelector:
  matchExpressions:
    - {key: kubernetes.io/metadata.name, operator: In, values: {{ . | toJson }}}
matchPolicy: Equivalent
sideEffects: None
admissionReviewVersions: [v1]
{{- end -}}

{{- define "heal-operator.imagePullSecrets" -}}
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- end -}}
