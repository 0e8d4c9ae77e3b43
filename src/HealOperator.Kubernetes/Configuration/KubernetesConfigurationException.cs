namespace HealOperator.Kubernetes.Configuration;

/// <summary>The configuration of the client is missing or wrong; the message is for people and names the file or variable.</summary>
public sealed class KubernetesConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
