using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Pods;

namespace HealOperator.Operator.Observing;

/// <summary>What the containers of a pod say, in the order in which they run.</summary>
internal static class PodContainers
{
    public static IReadOnlyList<ContainerStatus> Statuses(Pod? pod) =>
        [.. Ordered(pod?.Spec?.InitContainers, pod?.Status?.InitContainerStatuses), .. Ordered(pod?.Spec?.Containers, pod?.Status?.ContainerStatuses)];

    public static ContainerStatus? Find(Pod? pod, string name) => Statuses(pod).FirstOrDefault(status => status.Name == name);

    public static Container? Spec(Pod? pod, string? name) =>
        (pod?.Spec?.InitContainers ?? []).Concat(pod?.Spec?.Containers ?? []).FirstOrDefault(container => container.Name == name);

    public static DateTimeOffset? LastEnd(Pod pod) => Statuses(pod).Max(status => status.State?.Terminated?.FinishedAt);

    /// <summary>The images that the pipeline's containers really ran; ours is not one of them.</summary>
    public static IReadOnlyList<ImagePin> Images(Pod? pod) =>
    [
        .. Statuses(pod)
            .Where(status => status is { Name: not CheckoutContainer.Name, ImageID: { Length: > 0 } })
            .Select(status => new ImagePin
            {
                Step = StepContainer.StepName(status.Name!),
                Image = Spec(pod, status.Name)?.Image ?? status.Image ?? "",
                ImageId = status.ImageID!,
            }),
    ];

    private static IEnumerable<ContainerStatus> Ordered(IReadOnlyList<Container>? containers, IReadOnlyList<ContainerStatus>? statuses) =>
        (containers ?? []).Select(container => statuses?.FirstOrDefault(status => status.Name == container.Name)).OfType<ContainerStatus>();
}
