package main

import "sort"

// Helm's install order, of the kinds that charts commonly hold: what others refer to comes first, unknown kinds last.
var installOrder = []string{
	"Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange", "PodDisruptionBudget", "ServiceAccount", "Secret", "ConfigMap",
	"PersistentVolumeClaim", "CustomResourceDefinition", "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding", "Service",
	"DaemonSet", "Pod", "Deployment", "StatefulSet", "Job", "CronJob", "Ingress", "APIService",
	"MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
}

type document struct{ kind, name, text string }

func (d document) rank() int {
	for i, kind := range installOrder {
		if kind == d.kind {
			return i
		}
	}
	return len(installOrder)
}

func sortForInstall(documents []document) {
	sort.SliceStable(documents, func(i, j int) bool { return documents[i].rank() < documents[j].rank() })
}
